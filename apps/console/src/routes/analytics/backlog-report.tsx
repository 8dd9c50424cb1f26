import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Answer, Empty } from '../../ui/answer';
import { overRows } from './chart-options';
import type { Column } from './columns';
import { BacklogReportDocument, type BacklogReportQuery } from './backlog-report.generated';
import { ReportPanel } from './report-panel';
import type { ReportQuery } from './report-query';

type Day = BacklogReportQuery['backlogTrend']['days'][number];

/** What came in, what was finished and what stayed, day by day, and how old what stays is. */
export function BacklogReport({ query: { from, to } }: { readonly query: ReportQuery }) {
  const { t } = useTranslation('analytics');
  const [asked, ask] = useQuery({ query: BacklogReportDocument, variables: { from, to } });
  return (
    <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={({ backlogTrend }) => (backlogTrend.days.length > 0 ? backlogTrend : null)} empty={<Empty text={t('nothing')} />}>
      {({ asOf, definition, days }) => {
        const ages = days.at(-1)?.ageing ?? [];
        const columns: readonly Column<Day>[] = [
          { title: t('columns.day'), kind: 'text', value: (day) => day.label },
          { title: t('columns.opened'), kind: 'count', value: (day) => day.opened },
          { title: t('columns.closed'), kind: 'count', value: (day) => day.closed },
          { title: t('columns.reopened'), kind: 'count', value: (day) => day.reopened },
          { title: t('columns.open'), kind: 'count', value: (day) => day.open },
          ...ages.map(({ key, label }): Column<Day> => ({ title: label, kind: 'count', value: (day) => day.ageing.find((age) => age.key === key)?.open ?? 0 })),
        ];
        return (
          <ReportPanel
            title={t('reports.backlog')}
            name="backlog-report"
            definition={definition}
            asOf={asOf}
            columns={columns}
            rows={days}
            keyOf={({ day }) => day}
            option={overRows(days.map(({ label }) => label), [
              { name: t('columns.opened'), values: days.map(({ opened }) => opened), kind: 'bar' },
              { name: t('columns.closed'), values: days.map(({ closed }) => closed), kind: 'bar' },
              { name: t('columns.open'), values: days.map(({ open }) => open), kind: 'line' },
            ])}
          />
        );
      }}
    </Answer>
  );
}
