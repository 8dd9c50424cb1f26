import { CloseOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../ui/debounced';
import { Toggles } from '../../ui/toggles';
import { CustomerFilter } from './customer-filter';
import { orders, priorities, statuses, type RequestFilters } from './request-filters';
import styles from './requests.module.css';

interface FilterBarProps {
  readonly filters: RequestFilters;
  readonly change: (part: Partial<RequestFilters>) => void;
  readonly filtered: boolean;
}

/** What of all requests is shown. */
export function FilterBar({ filters, change, filtered }: FilterBarProps) {
  const { t } = useTranslation(['requests', 'terms']);
  const [text, setText] = useState(filters.text);
  const settled = useDebounced(text, 300);
  useEffect(() => {
    if (settled !== filters.text) change({ text: settled });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what was typed goes into the address bar, not the other way round
  }, [settled]);

  function clear(): void {
    setText('');
    change({ status: [], priority: [], customer: null, text: '' });
  }

  return (
    <div className={styles['filters']} role="search" aria-label={t('list.filters')}>
      <div className={styles['filterLine']}>
        <Input className={styles['search']} allowClear aria-label={t('list.search')} placeholder={t('list.search')} prefix={<SearchOutlined aria-hidden />} value={text} onChange={({ target }) => setText(target.value)} />
        <CustomerFilter customerId={filters.customer} onChange={(customer) => change({ customer })} />
        <select className={styles['order']} aria-label={t('list.order')} value={filters.order} onChange={({ target }) => change({ order: orders.find((each) => each === target.value) ?? 'NEWEST' })}>
          {orders.map((each) => <option key={each} value={each}>{t(`list.orders.${each}`)}</option>)}
        </select>
        {filtered ? <Button type="text" icon={<CloseOutlined aria-hidden />} onClick={clear}>{t('list.clear')}</Button> : null}
      </div>
      <div className={styles['filterLine']}>
        <Toggles label={t('list.status')} options={statuses.map((each) => [each, t(`terms:ServiceRequestStatus.${each}`)])} values={filters.status} onChange={(status) => change({ status })} />
        <Toggles label={t('list.priority')} options={priorities.map((each) => [each, t(`terms:Priority.${each}`)])} values={filters.priority} onChange={(priority) => change({ priority })} />
      </div>
    </div>
  );
}
