import { FilterOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { memo, useEffect, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Priority } from '../../graph/schema.generated';
import { ChoiceFilter, type Choice } from '../../ui/choice-filter';
import { useDebounced } from '../../ui/debounced';
import { changed, countOf, type BoardFilter } from './board-filter';
import styles from './filter-bar.module.css';
import { inHand } from './order-book';

const priorities: readonly Priority[] = ['P1', 'P2', 'P3'];

interface FilterBarProps {
  readonly filter: BoardFilter;
  readonly teams: readonly Choice<string>[];
  readonly engineers: readonly Choice<string>[];
  readonly categories: readonly Choice<string>[];
  readonly search: RefObject<HTMLInputElement | null>;
  change(filter: BoardFilter): void;
  /** The search is done; the keyboard goes back to the queue. */
  leave(): void;
}

/** What of the queue is shown. On a phone it is behind one button. */
export const FilterBar = memo(function FilterBar({ filter, teams, engineers, categories, search, change, leave }: FilterBarProps) {
  const { t } = useTranslation(['board', 'terms']);
  const [shown, setShown] = useState(false);
  const set = (part: Partial<BoardFilter>): void => change(changed(filter, part));
  const count = countOf({ ...filter, text: '' });

  return (
    <div className={styles['bar']} role="search" aria-label={t('filters')}>
      <Search text={filter.text} search={search} settle={(text) => set({ text })} leave={leave} />
      <Button className={styles['unfold']} icon={<FilterOutlined />} aria-expanded={shown} onClick={() => setShown(!shown)}>{count > 0 ? t('filterCount', { count }) : t('filter')}</Button>
      <div className={`${styles['choices']} ${shown ? '' : styles['folded']}`}>
        <ChoiceFilter label={t('columns.status')} chosen={filter.statuses.length === inHand.length ? [] : filter.statuses} choose={(statuses) => set({ statuses: statuses.length === 0 ? [...inHand] : [...statuses] })} choices={inHand.map((value) => ({ value, label: t(`terms:WorkOrderStatus.${value}`) }))} />
        <ChoiceFilter label={t('priority')} chosen={filter.priorities} choose={(chosen) => set({ priorities: [...chosen] })} choices={priorities.map((value) => ({ value, label: t(`terms:Priority.${value}`) }))} />
        <ChoiceFilter label={t('columns.category')} chosen={filter.categoryIds} choose={(chosen) => set({ categoryIds: [...chosen] })} choices={categories} />
        <ChoiceFilter label={t('team')} chosen={filter.teams} choose={(chosen) => set({ teams: [...chosen] })} choices={teams} />
        <ChoiceFilter label={t('engineer')} chosen={filter.engineerIds} choose={(chosen) => set({ engineerIds: [...chosen] })} choices={engineers} />
        <Button type={filter.atRisk ? 'primary' : 'default'} ghost={filter.atRisk} icon={<WarningOutlined />} aria-pressed={filter.atRisk} onClick={() => set({ atRisk: !filter.atRisk })}>{t('atRiskOnly')}</Button>
      </div>
    </div>
  );
});

interface SearchProps {
  readonly text: string;
  readonly search: RefObject<HTMLInputElement | null>;
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
    <input
      ref={search}
      type="search"
      className={styles['search']}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle(typed);
        if (event.key === 'Enter' || event.key === 'Escape') leave();
      }}
      aria-label={t('search')}
      placeholder={t('search')}
    />
  );
}
