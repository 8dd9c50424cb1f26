import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './administration.module.css';
import { weekdayNames, weekdays, type CalendarDraft, type Window } from './calendar-draft';

interface WeekHoursProps {
  readonly hours: CalendarDraft['hours'];
  readonly readOnly: boolean;
  readonly change: (hours: CalendarDraft['hours']) => void;
}

/** The windows of each weekday; a day without one is off. */
export function WeekHours({ hours, readOnly, change }: WeekHoursProps) {
  const { t, i18n } = useTranslation('administration');
  const names = weekdayNames(i18n.language, 'long');
  return (
    <ul className={styles['week']}>
      {weekdays.map((weekday, nth) => {
        const windows = hours[weekday];
        const day = names[nth] ?? weekday;
        const set = (next: readonly Window[]) => change({ ...hours, [weekday]: next });
        const put = (at: number, window: Window) => set(windows.map((each, index) => (index === at ? window : each)));
        return (
          <li key={weekday}>
            <span className={styles['weekday']}>{day}</span>
            <span className={styles['windows']}>
              {windows.length === 0 ? <span className="quiet">{t('dayOff')}</span> : null}
              {windows.map((window, at) => (
                <span key={at} className={styles['window']}>
                  {readOnly ? <span className="numbers">{window.from}{'–'}{window.to}</span> : (
                    <>
                      <input className={styles['hour']} inputMode="numeric" pattern="[0-2]\d:[0-5]\d" maxLength={5} aria-label={t('fromOf', { day })} value={window.from} onChange={({ target }) => put(at, { ...window, from: target.value })} />
                      <span aria-hidden>{'–'}</span>
                      <input className={styles['hour']} inputMode="numeric" pattern="[0-2]\d:[0-5]\d" maxLength={5} aria-label={t('toOf', { day })} value={window.to} onChange={({ target }) => put(at, { ...window, to: target.value })} />
                      <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={t('removeWindow', { day, window: `${window.from}–${window.to}` })} onClick={() => set(windows.filter((_, index) => index !== at))} />
                    </>
                  )}
                </span>
              ))}
              {readOnly ? null : <Button size="small" type="dashed" icon={<PlusOutlined />} aria-label={t('addWindow', { day })} onClick={() => set([...windows, { from: windows.at(-1)?.to ?? '09:00', to: '18:00' }])} />}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
