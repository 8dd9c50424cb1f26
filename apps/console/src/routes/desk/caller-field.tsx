import { BankOutlined, UserAddOutlined, UserOutlined } from '@ant-design/icons';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Combobox } from '../../ui/combobox';
import { useDebounced } from '../../ui/debounced';
import { Field } from '../../ui/field';
import { CallerLookUpDocument, type CallerLookUpQuery } from './caller-field.generated';
import type { Caller } from './desk-draft';
import styles from './caller.module.css';

type Found =
  | { readonly kind: 'contact'; readonly contact: CallerLookUpQuery['contacts']['edges'][number]['node'] }
  | { readonly kind: 'customer'; readonly customer: CallerLookUpQuery['customers']['edges'][number]['node'] }
  | { readonly kind: 'new'; readonly name: string };

interface CallerFieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onPick: (caller: Caller) => void;
  readonly onNew: (name: string) => void;
  readonly question: { readonly mark: string; readonly text: string } | undefined;
  readonly inputRef: Ref<{ focus: () => void } | null>;
}

/** Who is on the line: found while it is typed, by name, digits of the number or the customer. */
export function CallerField({ text, onText, onPick, onNew, question, inputRef }: CallerFieldProps) {
  const { t } = useTranslation('desk');
  const search = text.trim();
  const settled = useDebounced(search, 150);
  const [asked] = useQuery({ query: CallerLookUpDocument, variables: { search: settled }, pause: settled === '' });
  const current = asked.operation?.variables.search === search && !asked.fetching;
  const items: readonly Found[] = search === '' ? [] : [...(asked.data ? foundIn(asked.data) : []), ...(current ? [{ kind: 'new' as const, name: search }] : [])];

  function pick(found: Found): void {
    switch (found.kind) {
      case 'contact':
        return onPick(callerOf(found.contact.customer, found.contact));
      case 'customer':
        return onPick(callerOf(found.customer, null));
      case 'new':
        return onNew(found.name);
    }
  }

  return (
    <Field id="desk-caller" label={t('caller.label')} question={question}>
      <Combobox
        id="desk-caller"
        large
        inputRef={inputRef}
        text={text}
        onText={onText}
        items={items}
        keyOf={keyOf}
        onPick={pick}
        busy={search !== '' && !current && asked.error === undefined}
        listLabel={t('caller.list')}
        placeholder={t('caller.placeholder')}
      >
        {(found) => <FoundLine found={found} />}
      </Combobox>
    </Field>
  );
}

function FoundLine({ found }: { readonly found: Found }) {
  const { t } = useTranslation(['desk', 'terms']);
  if (found.kind === 'new') return <span className={styles['found']}><UserAddOutlined aria-hidden /><span>{t('caller.register', { name: found.name })}</span><span className="quiet">{t('caller.registerHint')}</span></span>;
  if (found.kind === 'customer') return <span className={styles['found']}><BankOutlined aria-hidden /><strong>{found.customer.name}</strong><span className="quiet">{t('caller.customer')} · {t(`terms:CustomerLevel.${found.customer.level}`)}</span></span>;
  const { name, phone, customer } = found.contact;
  return <span className={styles['found']}><UserOutlined aria-hidden /><strong>{name}</strong><span className="numbers">{phone}</span><span className="quiet">{customer.name} · {t(`terms:CustomerLevel.${customer.level}`)}</span></span>;
}

const keyOf = (found: Found): string => (found.kind === 'contact' ? found.contact.id : found.kind === 'customer' ? found.customer.id : 'new');

function foundIn({ contacts, customers }: CallerLookUpQuery): readonly Found[] {
  return [...contacts.edges.map(({ node }) => ({ kind: 'contact' as const, contact: node })), ...customers.edges.map(({ node }) => ({ kind: 'customer' as const, customer: node }))];
}

function callerOf(customer: { readonly id: string; readonly name: string; readonly level: Caller['level'] }, contact: { readonly id: string; readonly name: string; readonly phone: string | null } | null): Caller {
  return { customerId: customer.id, customerName: customer.name, level: customer.level, contactId: contact?.id ?? null, contactName: contact?.name ?? null, phone: contact?.phone ?? null };
}
