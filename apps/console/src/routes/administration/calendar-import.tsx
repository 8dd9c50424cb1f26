import { UploadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import styles from './administration.module.css';
import type { Calendar } from './calendar-draft';
import { ImportCalendarYearDocument } from './calendar-import.generated';

interface CalendarImportProps {
  readonly calendar: Pick<Calendar, 'id' | 'version'>;
  readonly proposed: number;
}

/** Takes over the table of a year, from a JSON table or an iCalendar file. */
export function CalendarImport({ calendar, proposed }: CalendarImportProps) {
  const { t } = useTranslation('administration');
  const { message } = App.useApp();
  const refuse = useRefusal();
  const [year, setYear] = useState(proposed);
  const [source, setSource] = useState('');
  const [text, setText] = useState('');
  const [take, busy] = useAct(ImportCalendarYearDocument);

  async function choose(file: File | undefined): Promise<void> {
    if (!file) return;
    setText(await file.text());
    if (source === '') setSource(file.name);
  }

  async function save(): Promise<void> {
    const table = /BEGIN:VCALENDAR/i.test(text) ? { ics: text } : { json: text };
    const outcome = (await take({ input: { calendarId: calendar.id, expectedVersion: calendar.version, year, source, ...table } }))?.importCalendarYear;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'ImportCalendarYearPayload':
        void message.success(t('savedVersion', { version: outcome.calendar.version }));
        return;
      case 'StaleVersion':
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <form className={styles['import']} onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <h3 className={styles['heading']}>{t('importYear')}</h3>
      <div className={styles['fields']}>
        <label>{t('year')}<input type="number" min={1970} max={2200} required value={year} onChange={({ target }) => setYear(target.valueAsNumber)} /></label>
        <label className={styles['long']}>{t('source')}<input required maxLength={300} placeholder={t('sourceHint')} value={source} onChange={({ target }) => setSource(target.value)} /></label>
        <label>{t('file')}<input type="file" accept=".json,.ics,application/json,text/calendar" onChange={({ target }) => void choose(target.files?.[0])} /></label>
      </div>
      <label className={styles['area']}>{t('table')}
        <textarea rows={3} required spellCheck={false} placeholder={t('tableHint')} value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <div className={styles['bar']}><Button htmlType="submit" icon={<UploadOutlined />} loading={busy} disabled={text.trim() === '' || source.trim() === ''}>{t('import')}</Button></div>
    </form>
  );
}
