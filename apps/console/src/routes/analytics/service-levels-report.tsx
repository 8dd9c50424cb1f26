import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { unmasked } from '../../graph/masked';
import { Answer, Empty } from '../../ui/answer';
import { overRows } from './chart-options';
import type { Column } from './columns';
import { ReportPanel } from './report-panel';
import type { ReportQuery } from './report-query';
import { ServiceLevelsReportDocument, type ServiceLevelsReport_RowFragment } from './service-levels-report.generated';

export function ServiceLevelsReport({ query }: { readonly query: ReportQuery }) {
  const { t } = useTranslation('analytics');
  const [asked, ask] = useQuery({ query: ServiceLevelsReportDocument, variables: { from: query.from, to: query.to, by: query.by } });
  const columns: readonly Column<ServiceLevelsReport_RowFragment>[] = [
    { title: t('columns.group'), kind: 'text', value: (row) => row.label },
    { title: t('columns.workOrders'), kind: 'count', value: (row) => row.workOrders },
    { title: t('columns.responseMet'), kind: 'count', value: (row) => row.responseMet },
    { title: t('columns.responseBreached'), kind: 'count', value: (row) => row.responseBreached },
    { title: t('columns.responseAttainment'), kind: 'share', value: (row) => row.responseAttainment },
    { title: t('columns.resolutionMet'), kind: 'count', value: (row) => row.resolutionMet },
    { title: t('columns.resolutionBreached'), kind: 'count', value: (row) => row.resolutionBreached },
    { title: t('columns.resolutionAttainment'), kind: 'share', value: (row) => row.resolutionAttainment },
  ];
  return (
    <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={(data) => (data.serviceLevelReport.rows.length > 0 ? data.serviceLevelReport : null)} empty={<Empty text={t('nothing')} />}>
      {({ asOf, definition, total, rows: masked }) => {
        const rows = unmasked<ServiceLevelsReport_RowFragment>(masked);
        const labels = rows.map(({ label }) => label);
        return (
          <ReportPanel
            title={t('reports.serviceLevels')}
            name="service-levels-report"
            definition={definition}
            asOf={asOf}
            columns={columns}
            rows={rows}
            total={{ ...unmasked<ServiceLevelsReport_RowFragment>(total), label: t('total') }}
            keyOf={(row) => row.key}
            option={overRows(labels, [
              { name: t('columns.responseAttainment'), values: rows.map((row) => row.responseAttainment), kind: 'line', share: true },
              { name: t('columns.resolutionAttainment'), values: rows.map((row) => row.resolutionAttainment), kind: 'line', share: true },
            ])}
          />
        );
      }}
    </Answer>
  );
}
