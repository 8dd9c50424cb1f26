import { FilterOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Input, Select, type InputRef } from 'antd';
import { memo, useEffect, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Priority } from '../../graph/schema.generated';
import { useDebounced } from '../../ui/debounced';
import { changed, countOf, type BoardFilter } from './board-filter';
import styles from './filter-bar.module.css';
import { inHand } from './order-book';

const priorities: readonly Priority[] = ['P1', 'P2', 'P3'];

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface FilterBarProps {
  readonly filter: BoardFilter;
  readonly teams: readonly Choice[];
  readonly engineers: readonly Choice[];
  readonly categories: readonly Choice[];
  readonly search: RefObject<InputRef | null>;
  change(filter: BoardFilter): void;
  /** The search is done; the keyboard goes back to the queue. */
  leave(): void;
}

/** What of the queue is shown. On a phone it is behind one button. */
export const FilterBar = memo(function FilterBar({ filter, teams, engineers, categories, search, change, leave }: FilterBarProps) {
  const { t } = useTranslation(['board', 'terms']);
  const [shown, setShown] = useState(false);
  const set = (part: Partial<BoardFilter>): void => change(changed(filter, part));
  const common = { mode: 'multiple' as const, maxTagCount: 1, allowClear: true, popupMatchSelectWidth: false, optionFilterProp: 'label', className: styles['choice'] };
  const count = countOf({ ...filter, text: '' });

  return (
    <div className={styles['bar']} role="search" aria-label={t('filters')}>
      <Search text={filter.text} search={search} settle={(text) => set({ text })} leave={leave} />
      <Button className={styles['unfold']} icon={<FilterOutlined />} aria-expanded={shown} onClick={() => setShown(!shown)}>{count > 0 ? t('filterCount', { count }) : t('filter')}</Button>
      <div className={`${styles['choices']} ${shown ? '' : styles['folded']}`}>
        <Select {...common} aria-label={t('columns.status')} placeholder={t('anyStatus')} value={filter.statuses.length === inHand.length ? [] : [...filter.statuses]} onChange={(statuses) => set({ statuses: statuses.length === 0 ? [...inHand] : statuses })} options={inHand.map((value) => ({ value, label: t(`terms:WorkOrderStatus.${value}`) }))} />
        <Select {...common} aria-label={t('priority')} placeholder={t('priority')} value={[...filter.priorities]} onChange={(chosen) => set({ priorities: chosen })} options={priorities.map((value) => ({ value, label: t(`terms:Priority.${value}`) }))} />
        <Select {...common} aria-label={t('columns.category')} placeholder={t('columns.category')} value={[...filter.categoryIds]} onChange={(categoryIds) => set({ categoryIds })} options={[...categories]} />
        <Select {...common} aria-label={t('team')} placeholder={t('team')} value={[...filter.teams]} onChange={(chosen) => set({ teams: chosen })} options={[...teams]} />
        <Select {...common} aria-label={t('engineer')} placeholder={t('engineer')} value={[...filter.engineerIds]} onChange={(engineerIds) => set({ engineerIds })} options={[...engineers]} />
        <Button type={filter.atRisk ? 'primary' : 'default'} ghost={filter.atRisk} icon={<WarningOutlined />} aria-pressed={filter.atRisk} onClick={() => set({ atRisk: !filter.atRisk })}>{t('atRiskOnly')}</Button>
      </div>
    </div>
  );
});

interface SearchProps {
  readonly text: string;
  readonly search: RefObject<InputRef | null>;
  settle(text: string): void;
  leave(): void;
}

function Search({ text, search, settle, leave }: SearchProps) {
  const { t } = useTranslation('board');
  const [typed, setTyped] = useState(text);
  const settled = useDebounced(typed, 150);

  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (settled.trim() !== text.trim()) settle(settled);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only typing that came to rest changes the address
  }, [settled]);

  return (
    <Input.Search
      ref={search}
      className={styles['search']}
      allowClear
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onSearch={(value, _event, info) => {
        settle(value);
        if (info?.source === 'input') leave();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave();
      }}
      aria-label={t('search')}
      placeholder={t('search')}
    />
  );
}
