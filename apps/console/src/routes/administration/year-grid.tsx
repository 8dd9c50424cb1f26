import { useTranslation } from 'react-i18next';
import styles from './administration.module.css';
import { monthDays, weekdayNames, type Calendar } from './calendar-draft';

type Table = Calendar['years'][number];

/** A year at a glance: days off and make-up days stand out by colour and by their mark. */
export function YearGrid({ table: { year, days } }: { readonly table: Table }) {
  const { t, i18n } = useTranslation('administration');
  const special = new Map(days.map((day) => [day.date, day]));
  const narrow = weekdayNames(i18n.language, 'narrow');
  const monthName = new Intl.DateTimeFormat(i18n.language, { month: 'long', timeZone: 'UTC' });
  const [off, work] = [days.filter(({ windows }) => windows.length === 0), days.filter(({ windows }) => windows.length > 0)];
  return (
    <>
      <p className={styles['legend']}>
        <span><i className={styles['off']}>{t('offMark')}</i> {t('daysOff', { count: off.length })}</span>
        <span><i className={styles['work']}>{t('workMark')}</i> {t('makeUpDays', { count: work.length })}</span>
      </p>
      <div className={styles['year']}>
        {Array.from({ length: 12 }, (_, month) => {
          const { before, days: all } = monthDays(year, month);
          return (
            <section key={month} aria-label={monthName.format(new Date(Date.UTC(year, month, 1)))}>
              <h3 className={styles['month']}>{monthName.format(new Date(Date.UTC(year, month, 1)))}</h3>
              <div className={styles['days']}>
                {narrow.map((name, nth) => <span key={`${nth}${name}`} className={styles['dayName']} aria-hidden>{name}</span>)}
                {all.map(({ date, day }, nth) => {
                  const found = special.get(date);
                  const mark = found ? (found.windows.length > 0 ? t('workMark') : t('offMark')) : undefined;
                  const told = found ? `${found.name} ${found.windows.map(({ from, to }) => `${from}–${to}`).join(' ')}`.trim() : undefined;
                  const look = found ? (found.windows.length > 0 ? styles['work'] : styles['off']) : (before + nth) % 7 > 4 ? styles['weekend'] : undefined;
                  return (
                    <span key={date} className={look} title={told} style={nth === 0 ? { gridColumnStart: before + 1 } : undefined}>
                      {day}{mark ? <sup>{mark}</sup> : null}
                      {told ? <span className="visually-hidden">{told}</span> : null}
                    </span>
                  );
                })}
              </div>
            </section>
          );
        })}
      </div>
    </>
  );
}
