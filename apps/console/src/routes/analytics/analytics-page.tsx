import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page';
import styles from './analytics.module.css';
import { BacklogReport } from './backlog-report';
import { EngineersReport } from './engineers-report';
import { ReportFilters } from './report-filters';
import { reports, useReportQuery, type ReportName, type ReportQuery } from './report-query';
import { RequestMixReport } from './request-mix-report';
import { ResolutionReport } from './resolution-report';
import { ResponseReport } from './response-report';
import { SatisfactionReport } from './satisfaction-report';
import { ServiceLevelsReport } from './service-levels-report';
import { StandardSolutionsReport } from './standard-solutions-report';

const contents: Readonly<Record<ReportName, { readonly Report: ComponentType<{ readonly query: ReportQuery }>; readonly grouped: boolean }>> = {
  serviceLevels: { Report: ServiceLevelsReport, grouped: true },
  response: { Report: ResponseReport, grouped: true },
  resolution: { Report: ResolutionReport, grouped: true },
  backlog: { Report: BacklogReport, grouped: false },
  satisfaction: { Report: SatisfactionReport, grouped: false },
  engineers: { Report: EngineersReport, grouped: false },
  standardSolutions: { Report: StandardSolutionsReport, grouped: true },
  requestMix: { Report: RequestMixReport, grouped: true },
};

/** What happened: one report at a time, each with its chart, table, definition, link and CSV (R10). */
export function AnalyticsPage() {
  const { t } = useTranslation('analytics');
  const [query, change] = useReportQuery();
  const { Report, grouped } = contents[query.report];
  return (
    <Page title={t('title')}>
      <ul className={styles['reports']}>
        {reports.map((name) => (
          <li key={name}><button type="button" className={styles['report']} aria-pressed={name === query.report} onClick={() => change({ report: name })}>{t(`reports.${name}`)}</button></li>
        ))}
      </ul>
      <ReportFilters query={query} change={change} grouped={grouped} />
      <Report query={query} />
    </Page>
  );
}
