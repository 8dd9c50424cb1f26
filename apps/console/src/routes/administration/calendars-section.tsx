import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Answer } from '../../ui/answer';
import { Signal } from '../../ui/signal';
import styles from './administration.module.css';
import type { Calendar } from './calendar-draft';
import { CalendarEditor } from './calendar-editor';
import { CalendarYears } from './calendar-years';
import { CalendarsSectionDocument } from './calendars-section.generated';
import { ChoiceList } from './choice-list';
import { CopyForm } from './copy-form';
import { PromiseRenewal } from './promise-renewal';
import type { May } from './sections';

/** When work is counted. */
export function CalendarsSection({ may }: { readonly may: May }) {
  const [asked, ask] = useQuery({ query: CalendarsSectionDocument });
  return (
    <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={({ businessCalendars }) => businessCalendars}>
      {(calendars) => <Calendars calendars={calendars} may={may} />}
    </Answer>
  );
}

function Calendars({ calendars, may }: { readonly calendars: readonly Calendar[]; readonly may: May }) {
  const { t } = useTranslation('administration');
  const [params, setParams] = useSearchParams();
  const [copy, setCopy] = useState<Calendar | null>(null);
  const onFile = calendars.find(({ id }) => id === params.get('calendar')) ?? calendars.find(({ warnings }) => warnings.length > 0) ?? calendars[0];
  const chosen = calendars.find(({ id }) => id === copy?.id) ?? copy ?? onFile;
  const mayDefine = may('calendar:define');
  return (
    <div className={styles['sides']}>
      <ChoiceList
        label={t('sections.calendars')}
        chosen={chosen?.id}
        choose={(id) => { setCopy(null); setParams({ calendar: id }, { replace: true }); }}
        more={mayDefine && onFile ? <CopyForm taken={calendars.map(({ id }) => id)} begin={(id) => setCopy({ ...(chosen ?? onFile), id, version: 0, years: [], missingYears: [], warnings: [] })} /> : null}
        choices={calendars.map(({ id, name, version, warnings }) => ({ id, name, note: <>{t('version', { version })} {warnings.length > 0 ? <Signal tone="warn">{t('toMend')}</Signal> : null}</> }))}
      />
      {chosen ? (
        <div className={styles['stack']}>
          <CalendarEditor key={chosen.id} calendar={chosen} readOnly={!mayDefine} />
          {chosen.version > 0 && (chosen.followsYearlyTable || chosen.years.length > 0) ? <CalendarYears key={`${chosen.id} years`} calendar={chosen} readOnly={!may('calendar:importYear')} /> : null}
          <PromiseRenewal readOnly={!may('policy:revise')} />
        </div>
      ) : null}
    </div>
  );
}
