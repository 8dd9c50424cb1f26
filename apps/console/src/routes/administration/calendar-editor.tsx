import { WarningFilled } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { Masked } from '../../graph/masked';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { FailureNotice } from '../../ui/answer';
import { Panel } from '../../ui/page';
import styles from './administration.module.css';
import { calendarDraftOf, definition, type Calendar } from './calendar-draft';
import { DefineCalendarDocument, PreviewCalendarDocument, type PreviewCalendarQuery } from './calendar-editor.generated';
import { CalendarsSectionDocument } from './calendars-section.generated';
import { ChangeEffect } from './change-effect';
import type { ChangeEffect_PreviewFragment } from './change-effect.generated';
import { ReadOnlyNote } from './read-only';
import { StaleNotice } from './stale-notice';
import { usePreviewed } from './use-previewed';
import { WeekHours } from './week-hours';

/** A calendar's week and its next version: changed, looked at, then saved. */
export function CalendarEditor({ calendar, readOnly }: { readonly calendar: Calendar; readonly readOnly: boolean }) {
  const { t } = useTranslation('administration');
  const { message } = App.useApp();
  const client = useClient();
  const refuse = useRefusal();
  const [base, setBase] = useState(calendar);
  const [draft, setDraft] = useState(() => calendarDraftOf(calendar));
  const [stale, setStale] = useState<number | null>(null);
  const [define, saving] = useAct(DefineCalendarDocument);
  const input = definition(base, draft);
  const changed = base.version === 0 || JSON.stringify(input) !== JSON.stringify(definition(base, calendarDraftOf(base)));
  const { seen, failure, busy, look } = usePreviewed<PreviewCalendarQuery, { input: typeof input }, Masked<ChangeEffect_PreviewFragment>>(PreviewCalendarDocument, { input });

  function workOn(next: Calendar): void {
    setBase(next);
    setDraft(calendarDraftOf(next));
    setStale(null);
  }
  async function reload(): Promise<void> {
    const { data } = await client.query(CalendarsSectionDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    const next = data?.businessCalendars.find(({ id }) => id === base.id);
    if (next) workOn(next);
  }

  const preview = () => look(({ previewCalendarChange: outcome }) => {
    switch (outcome.__typename) {
      case 'ChangePreview':
        return outcome;
      case 'StaleVersion':
        setStale(outcome.version);
        return null;
      case 'InvalidInput':
        refuse(outcome);
        return null;
      default:
        return unreachable(outcome);
    }
  });

  async function save(): Promise<void> {
    const outcome = (await define({ input }))?.defineCalendar;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'DefineCalendarPayload':
        void message.success(t('savedVersion', { version: outcome.calendar.version }));
        return reload();
      case 'StaleVersion':
        return setStale(outcome.version);
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  // The table of a year makes a new version too: as long as nothing is typed here, that is the one to go on from.
  if (calendar.version > base.version && !changed) workOn(calendar);

  return (
    <Panel title={<>{base.version === 0 ? base.id : base.name} <span className={styles['version']}>{base.version === 0 ? t('notOnFile') : t('version', { version: base.version })}</span></>}>
      {readOnly ? <ReadOnlyNote /> : null}
      {calendar.warnings.map((warning) => <p key={warning} className={styles['stale']}><WarningFilled aria-hidden /><span>{warning}</span></p>)}
      {stale === null ? null : <StaleNotice version={stale} base={base.version} reload={() => void reload()} />}
      <div className={styles['fields']}>
        <label>{t('nameZh')}<input value={draft.nameZh} readOnly={readOnly} onChange={({ target }) => setDraft({ ...draft, nameZh: target.value })} /></label>
        <label>{t('nameEn')}<input value={draft.nameEn} readOnly={readOnly} onChange={({ target }) => setDraft({ ...draft, nameEn: target.value })} /></label>
        <label>{t('zone')}<input value={draft.zone} readOnly={readOnly} onChange={({ target }) => setDraft({ ...draft, zone: target.value })} /></label>
        <label>{t('yearlyHolidays')}<input value={draft.yearlyHolidays} readOnly={readOnly} placeholder="05-01, 10-01" onChange={({ target }) => setDraft({ ...draft, yearlyHolidays: target.value })} /></label>
        <label className={styles['check']}><input type="checkbox" checked={draft.followsYearlyTable} disabled={readOnly} onChange={({ target }) => setDraft({ ...draft, followsYearlyTable: target.checked })} />{t('followsYearlyTable')}</label>
      </div>
      <h3 className={styles['heading']}>{t('weekHours')}</h3>
      <WeekHours hours={draft.hours} readOnly={readOnly} change={(hours) => setDraft({ ...draft, hours })} />
      {readOnly ? null : (
        <>
          <div className={styles['bar']}>
            <Button type={seen ? 'default' : 'primary'} disabled={!changed} loading={busy} onClick={() => void preview()}>{t('preview')}</Button>
            <Button type={seen ? 'primary' : 'default'} disabled={!changed || !seen} loading={saving} onClick={() => void save()}>{t('saveVersion', { version: base.version + 1 })}</Button>
            <Button disabled={!changed} onClick={() => workOn(base)}>{t('startOver')}</Button>
            <span className="quiet">{changed ? (seen ? t('effect.seen') : t('previewFirst')) : t('unchanged')}</span>
          </div>
          {failure ? <FailureNotice error={failure} again={() => void preview()} /> : null}
          {seen ? <ChangeEffect preview={seen} /> : null}
        </>
      )}
    </Panel>
  );
}
