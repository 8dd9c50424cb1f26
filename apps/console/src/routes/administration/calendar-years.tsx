import { WarningFilled } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/answer';
import { Panel } from '../../ui/page';
import styles from './administration.module.css';
import type { Calendar } from './calendar-draft';
import { CalendarImport } from './calendar-import';
import { YearGrid } from './year-grid';

/** The days off and make-up days of each year, and where they are from. */
export function CalendarYears({ calendar, readOnly }: { readonly calendar: Calendar; readonly readOnly: boolean }) {
  const { t } = useTranslation('administration');
  const offered = [...new Set([...calendar.years.map(({ year }) => year), ...calendar.missingYears])].sort();
  const thisYear = new Date().getFullYear();
  const [chosen, setChosen] = useState(offered.includes(thisYear) ? thisYear : offered.at(-1));
  const table = calendar.years.find(({ year }) => year === chosen);
  return (
    <Panel title={t('years')}>
      <ul className={styles['sections']}>
        {offered.map((year) => (
          <li key={year}>
            <button type="button" className={styles['section']} aria-pressed={year === chosen} onClick={() => setChosen(year)}>
              {year}{calendar.missingYears.includes(year) ? ` · ${t('noTable')}` : ''}
            </button>
          </li>
        ))}
      </ul>
      {table ? (
        <>
          <p className={styles['source']}>{table.source}</p>
          <YearGrid table={table} />
        </>
      ) : chosen === undefined ? <Empty text={t('noYears')} /> : <p className={styles['empty']}><WarningFilled aria-hidden /><span>{t('emptyYear', { year: chosen })}</span></p>}
      {readOnly ? null : <CalendarImport key={calendar.version} calendar={calendar} proposed={calendar.missingYears[0] ?? thisYear} />}
    </Panel>
  );
}
