import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { unmasked } from '../../graph/masked';
import { Answer, Empty } from '../../ui/answer';
import { overRows } from './chart-options';
import type { Column } from './columns';
import { ReportPanel } from './report-panel';
import type { ReportQuery } from './report-query';
import { ResponseReportDocument, type ResponseReport_RowFragment } from './response-report.generated';

export function ResponseReport({ query }: { readonly query: ReportQuery }) {
  const { t } = useTranslation('analytics');
  const [asked, ask] = useQuery({ query: ResponseReportDocument, variables: { from: query.from, to: query.to, by: query.by } });
  const columns: readonly Column<ResponseReport_RowFragment>[] = [
    { title: t('columns.group'), kind: 'text', value: (row) => row.label },
    { title: t('columns.workOrders'), kind: 'count', value: (row) => row.workOrders },
    { title: t('columns.responded'), kind: 'count', value: (row) => row.responded },
    { title: t('columns.averageMinutes'), kind: 'decimal', value: (row) => row.averageMinutes },
    { title: t('columns.p50Minutes'), kind: 'decimal', value: (row) => row.p50Minutes },
    { title: t('columns.p90Minutes'), kind: 'decimal', value: (row) => row.p90Minutes },
    { title: t('columns.attainment'), kind: 'share', value: (row) => row.attainment },
  ];
  return (
    <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={(data) => (data.responseReport.rows.length > 0 ? data.responseReport : null)} empty={<Empty text={t('nothing')} />}>
      {({ asOf, definition, total, rows: masked, targetMinutes }) => {
        const rows = unmasked<ResponseReport_RowFragment>(masked);
        const labels = rows.map(({ label }) => label);
        return (
          <ReportPanel
            title={t('reports.response')}
            name="response-report"
            definition={definition}
            asOf={asOf}
            columns={columns}
            rows={rows}
            total={{ ...unmasked<ResponseReport_RowFragment>(total), label: t('total') }}
            keyOf={(row) => row.key}
            option={overRows(
              labels,
              [{ name: t('columns.averageMinutes'), values: rows.map((row) => row.averageMinutes), kind: 'bar' }, { name: t('columns.p90Minutes'), values: rows.map((row) => row.p90Minutes), kind: 'line' }],
              { name: t('target'), at: targetMinutes },
            )}
          />
        );
      }}
    </Answer>
  );
}
