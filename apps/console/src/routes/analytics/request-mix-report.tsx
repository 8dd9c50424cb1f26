import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { unmasked } from '../../graph/masked';
import { Answer, Empty } from '../../ui/answer';
import { overRows } from './chart-options';
import type { Column } from './columns';
import { ReportPanel } from './report-panel';
import type { ReportQuery } from './report-query';
import { RequestMixReportDocument, type RequestMixReport_RowFragment } from './request-mix-report.generated';

export function RequestMixReport({ query }: { readonly query: ReportQuery }) {
  const { t } = useTranslation('analytics');
  const [asked, ask] = useQuery({ query: RequestMixReportDocument, variables: { from: query.from, to: query.to, by: query.by } });
  const columns: readonly Column<RequestMixReport_RowFragment>[] = [
    { title: t('columns.group'), kind: 'text', value: (row) => row.label },
    { title: t('columns.requests'), kind: 'count', value: (row) => row.requests },
    { title: t('columns.share'), kind: 'share', value: (row) => row.share },
    { title: t('columns.faults'), kind: 'count', value: (row) => row.faults },
    { title: t('columns.urgent'), kind: 'count', value: (row) => row.urgent },
  ];
  return (
    <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={(data) => (data.requestMix.rows.length > 0 ? data.requestMix : null)} empty={<Empty text={t('nothing')} />}>
      {({ asOf, definition, total, rows: masked }) => {
        const rows = unmasked<RequestMixReport_RowFragment>(masked);
        const labels = rows.map(({ label }) => label);
        return (
          <ReportPanel
            title={t('reports.requestMix')}
            name="request-mix-report"
            definition={definition}
            asOf={asOf}
            columns={columns}
            rows={rows}
            total={{ ...unmasked<RequestMixReport_RowFragment>(total), label: t('total') }}
            keyOf={(row) => row.key}
            option={overRows(labels, [
              { name: t('columns.requests'), values: rows.map((row) => row.requests), kind: 'bar' },
              { name: t('columns.faults'), values: rows.map((row) => row.faults), kind: 'bar' },
            ])}
          />
        );
      }}
    </Answer>
  );
}
