import { BankOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { CustomerLevel } from '../../graph/schema.generated';
import { Choice } from '../../ui/choice';
import { Combobox } from '../../ui/combobox';
import { useDebounced } from '../../ui/debounced';
import { Field, Fields } from '../../ui/field';
import styles from './caller.module.css';
import type { Caller } from './desk-draft';
import { NewCallerCustomersDocument } from './new-caller.generated';
import { useRegisterCaller, type ChosenCustomer } from './register-caller';

const levels: readonly CustomerLevel[] = ['STANDARD', 'IMPORTANT', 'KEY'];

/** Somebody who calls for the first time, put on file without leaving the desk. */
export function NewCaller({ typed, onDone, onCancel }: { readonly typed: string; readonly onDone: (caller: Caller) => void; readonly onCancel: () => void }) {
  const { t } = useTranslation(['desk', 'states', 'terms']);
  const isNumber = /^[\d\s+()-]+$/.test(typed);
  const [key] = useState(() => crypto.randomUUID());
  const [person, setPerson] = useState({ name: isNumber ? '' : typed, phone: isNumber ? typed : '', email: '' });
  const [customerText, setCustomerText] = useState('');
  const [customer, setCustomer] = useState<ChosenCustomer | null>(null);
  const [fault, setFault] = useState<'needName' | 'needCustomer' | null>(null);
  const [register, registering] = useRegisterCaller(key);
  const search = useDebounced(customerText.trim(), 150);
  const [asked] = useQuery({ query: NewCallerCustomersDocument, variables: { search }, pause: search === '' });
  const current = asked.operation?.variables.search === customerText.trim() && !asked.fetching;
  const found: readonly ChosenCustomer[] = current ? [...(asked.data?.customers.edges.map(({ node }) => node) ?? []), { id: null, name: customerText.trim(), level: 'STANDARD' }] : [];

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const trimmed = { name: person.name.trim(), phone: person.phone.trim(), email: person.email.trim() };
    if (!trimmed.name) return setFault('needName');
    if (!customer) return setFault('needCustomer');
    setFault(null);
    const caller = await register(trimmed, customer);
    if (caller) onDone(caller);
  }

  return (
    <form className={styles['newCaller']} onSubmit={(event) => void save(event)} onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
      <h2 className={styles['newHead']}>{t('newCaller.title')}</h2>
      <Fields>
        <Field id="new-name" label={t('newCaller.name')}><Input id="new-name" autoFocus maxLength={100} value={person.name} onChange={({ target }) => setPerson({ ...person, name: target.value })} /></Field>
        <Field id="new-phone" label={t('newCaller.phone')}><Input id="new-phone" type="tel" maxLength={40} value={person.phone} onChange={({ target }) => setPerson({ ...person, phone: target.value })} /></Field>
        <Field id="new-email" label={t('newCaller.email')}><Input id="new-email" type="email" maxLength={200} value={person.email} onChange={({ target }) => setPerson({ ...person, email: target.value })} /></Field>
        <Field id="new-customer" label={t('newCaller.customer')}>
          <Combobox id="new-customer" text={customerText} onText={(text) => { setCustomerText(text); setCustomer(null); }} items={customer ? [] : found} keyOf={(each) => each.id ?? 'new'} onPick={(each) => { setCustomer(each); setCustomerText(each.name); }} listLabel={t('newCaller.customerList')} placeholder={t('newCaller.customerPlaceholder')} busy={customerText.trim() !== '' && !current}>
            {(each) => (each.id ? <span><BankOutlined aria-hidden /> {each.name}</span> : <span><PlusOutlined aria-hidden /> {t('newCaller.newCustomer', { name: each.name })}</span>)}
          </Combobox>
        </Field>
        {customer && customer.id === null ? (
          <Field label={t('newCaller.level')}>
            <Choice label={t('newCaller.level')} options={levels.map((level) => [level, t(`terms:CustomerLevel.${level}`)])} value={customer.level} onChange={(level) => level && setCustomer({ ...customer, level })} />
          </Field>
        ) : null}
      </Fields>
      {fault ? <p className={styles['fault']} role="alert">{t(`newCaller.${fault}`)}</p> : null}
      <div className={styles['buttons']}>
        <Button type="primary" htmlType="submit" loading={registering}>{t('newCaller.save')}</Button>
        <Button onClick={onCancel}>{t('states:cancel')}</Button>
      </div>
    </form>
  );
}
