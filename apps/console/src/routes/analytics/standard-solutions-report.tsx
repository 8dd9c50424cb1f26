import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { unmasked } from '../../graph/masked';
import { Answer, Empty } from '../../ui/answer';
import { overRows } from './chart-options';
import type { Column } from './columns';
import { ReportPanel } from './report-panel';
import type { ReportQuery } from './report-query';
import { StandardSolutionsReportDocument, type StandardSolutionsReport_RowFragment } from './standard-solutions-report.generated';

export function StandardSolutionsReport({ query }: { readonly query: ReportQuery }) {
  const { t } = useTranslation('analytics');
  const [asked, ask] = useQuery({ query: StandardSolutionsReportDocument, variables: { from: query.from, to: query.to, by: query.by } });
  const columns: readonly Column<StandardSolutionsReport_RowFragment>[] = [
    { title: t('columns.group'), kind: 'text', value: (row) => row.label },
    { title: t('columns.closed'), kind: 'count', value: (row) => row.closed },
    { title: t('columns.byStandard'), kind: 'count', value: (row) => row.byStandard },
    { title: t('columns.tier1'), kind: 'count', value: (row) => row.tier1 },
    { title: t('columns.tier2'), kind: 'count', value: (row) => row.tier2 },
    { title: t('columns.tier3'), kind: 'count', value: (row) => row.tier3 },
    { title: t('columns.withoutTier'), kind: 'count', value: (row) => row.withoutTier },
    { title: t('columns.standardShare'), kind: 'share', value: (row) => row.share },
  ];
  return (
    <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={(data) => (data.standardSolutionReport.rows.length > 0 ? data.standardSolutionReport : null)} empty={<Empty text={t('nothing')} />}>
      {({ asOf, definition, total, rows: masked, target }) => {
        const rows = unmasked<StandardSolutionsReport_RowFragment>(masked);
        const labels = rows.map(({ label }) => label);
        return (
          <ReportPanel
            title={t('reports.standardSolutions')}
            name="standard-solutions-report"
            definition={definition}
            asOf={asOf}
            columns={columns}
            rows={rows}
            total={{ ...unmasked<StandardSolutionsReport_RowFragment>(total), label: t('total') }}
            keyOf={(row) => row.key}
            option={overRows(labels, [{ name: t('columns.standardShare'), values: rows.map((row) => row.share), kind: 'bar', share: true }], { name: t('target'), at: target })}
          />
        );
      }}
    </Answer>
  );
}
