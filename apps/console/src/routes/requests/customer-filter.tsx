import { CloseCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Combobox } from '../../ui/combobox';
import { useDebounced } from '../../ui/debounced';
import { CustomerFilterChosenDocument, CustomerFilterFoundDocument } from './customer-filter.generated';
import styles from './requests.module.css';

/** Requests of one customer only. */
export function CustomerFilter({ customerId, onChange }: { readonly customerId: string | null; readonly onChange: (id: string | null) => void }) {
  const { t } = useTranslation('requests');
  const [text, setText] = useState('');
  const search = useDebounced(text.trim(), 200);
  const [found] = useQuery({ query: CustomerFilterFoundDocument, variables: { search }, pause: search === '' });
  const [chosen] = useQuery({ query: CustomerFilterChosenDocument, variables: { id: customerId ?? '' }, pause: customerId === null });

  if (customerId !== null) {
    const name = chosen.data?.customer?.name ?? t('list.customer');
    return (
      <span className={styles['chosen']}>
        {name}
        <Button type="text" size="small" icon={<CloseCircleFilled aria-hidden />} aria-label={t('list.anyCustomer', { name })} onClick={() => onChange(null)} />
      </span>
    );
  }
  const current = found.operation?.variables.search === text.trim() && !found.fetching;
  return (
    <div className={styles['customer']}>
      <label className="visually-hidden" htmlFor="requests-customer">{t('list.customer')}</label>
      <Combobox id="requests-customer" text={text} onText={setText} items={search === '' ? [] : (found.data?.customers.edges.map(({ node }) => node) ?? [])} keyOf={({ id }) => id} onPick={({ id }) => { setText(''); onChange(id); }} listLabel={t('list.customer')} placeholder={t('list.customer')} busy={text.trim() !== '' && !current && !found.error} nothing={text.trim() === '' ? undefined : t('list.noCustomer')}>
        {({ name }) => name}
      </Combobox>
    </div>
  );
}
