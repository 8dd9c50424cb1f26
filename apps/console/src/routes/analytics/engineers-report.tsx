import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { unmasked } from '../../graph/masked';
import { Answer, Empty } from '../../ui/answer';
import { overRows } from './chart-options';
import type { Column } from './columns';
import { ReportPanel } from './report-panel';
import type { ReportQuery } from './report-query';
import { EngineersReportDocument, type EngineersReport_RowFragment } from './engineers-report.generated';

export function EngineersReport({ query }: { readonly query: ReportQuery }) {
  const { t } = useTranslation('analytics');
  const [asked, ask] = useQuery({ query: EngineersReportDocument, variables: { from: query.from, to: query.to } });
  const columns: readonly Column<EngineersReport_RowFragment>[] = [
    { title: t('columns.engineer'), kind: 'text', value: (row) => row.label },
    { title: t('columns.closed'), kind: 'count', value: (row) => row.closed },
    { title: t('columns.firstTimeRight'), kind: 'share', value: (row) => row.firstTimeRightShare },
    { title: t('columns.handlingHours'), kind: 'decimal', value: (row) => row.averageHandlingHours },
    { title: t('columns.ratings'), kind: 'count', value: (row) => row.responses },
    { title: t('columns.rating'), kind: 'decimal', value: (row) => row.averageRating },
    { title: t('columns.responseBreached'), kind: 'count', value: (row) => row.responseBreached },
    { title: t('columns.resolutionBreached'), kind: 'count', value: (row) => row.resolutionBreached },
  ];
  return (
    <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={(data) => (data.engineerReport.rows.length > 0 ? data.engineerReport : null)} empty={<Empty text={t('nothing')} />}>
      {({ asOf, definition, total, rows: masked }) => {
        const rows = unmasked<EngineersReport_RowFragment>(masked);
        const labels = rows.map(({ label }) => label);
        return (
          <ReportPanel
            title={t('reports.engineers')}
            name="engineers-report"
            definition={definition}
            asOf={asOf}
            columns={columns}
            rows={rows}
            total={{ ...unmasked<EngineersReport_RowFragment>(total), label: t('total') }}
            keyOf={(row) => row.key}
            option={overRows(labels, [
              { name: t('columns.closed'), values: rows.map((row) => row.closed), kind: 'bar' },
              { name: t('columns.resolutionBreached'), values: rows.map((row) => row.resolutionBreached), kind: 'bar' },
            ])}
          />
        );
      }}
    </Answer>
  );
}
