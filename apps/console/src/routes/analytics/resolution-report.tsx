import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { unmasked } from '../../graph/masked';
import { Answer, Empty } from '../../ui/answer';
import { overRows } from './chart-options';
import type { Column } from './columns';
import { ReportPanel } from './report-panel';
import type { ReportQuery } from './report-query';
import { ResolutionReportDocument, type ResolutionReport_RowFragment } from './resolution-report.generated';

export function ResolutionReport({ query }: { readonly query: ReportQuery }) {
  const { t } = useTranslation('analytics');
  const [asked, ask] = useQuery({ query: ResolutionReportDocument, variables: { from: query.from, to: query.to, by: query.by } });
  const columns: readonly Column<ResolutionReport_RowFragment>[] = [
    { title: t('columns.group'), kind: 'text', value: (row) => row.label },
    { title: t('columns.workOrders'), kind: 'count', value: (row) => row.workOrders },
    { title: t('columns.closed'), kind: 'count', value: (row) => row.closed },
    { title: t('columns.reopened'), kind: 'count', value: (row) => row.reopened },
    { title: t('columns.averageHours'), kind: 'decimal', value: (row) => row.averageHours },
    { title: t('columns.p50Hours'), kind: 'decimal', value: (row) => row.p50Hours },
    { title: t('columns.p90Hours'), kind: 'decimal', value: (row) => row.p90Hours },
    { title: t('columns.closureRate'), kind: 'share', value: (row) => row.closureRate },
  ];
  return (
    <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={(data) => (data.resolutionReport.rows.length > 0 ? data.resolutionReport : null)} empty={<Empty text={t('nothing')} />}>
      {({ asOf, definition, total, rows: masked }) => {
        const rows = unmasked<ResolutionReport_RowFragment>(masked);
        const labels = rows.map(({ label }) => label);
        return (
          <ReportPanel
            title={t('reports.resolution')}
            name="resolution-report"
            definition={definition}
            asOf={asOf}
            columns={columns}
            rows={rows}
            total={{ ...unmasked<ResolutionReport_RowFragment>(total), label: t('total') }}
            keyOf={(row) => row.key}
            option={overRows(labels, [
              { name: t('columns.p50Hours'), values: rows.map((row) => row.p50Hours), kind: 'bar' },
              { name: t('columns.p90Hours'), values: rows.map((row) => row.p90Hours), kind: 'line' },
            ])}
          />
        );
      }}
    </Answer>
  );
}
