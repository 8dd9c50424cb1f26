import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Answer, Empty } from '../../ui/answer';
import styles from './analytics.module.css';
import { overRows } from './chart-options';
import { shown, type Column } from './columns';
import { ReportPanel } from './report-panel';
import type { ReportQuery } from './report-query';
import { SatisfactionReportDocument, type SatisfactionReportQuery } from './satisfaction-report.generated';

type Month = SatisfactionReportQuery['satisfactionTrend']['months'][number];

/** What customers said afterwards: NPS and CSAT with their intervals, and how many answered at all. */
export function SatisfactionReport({ query: { from, to } }: { readonly query: ReportQuery }) {
  const { t, i18n } = useTranslation('analytics');
  const [asked, ask] = useQuery({ query: SatisfactionReportDocument, variables: { from, to } });
  const columns: readonly Column<Month>[] = [
    { title: t('columns.month'), kind: 'text', value: (month) => month.label },
    { title: t('columns.completed'), kind: 'count', value: (month) => month.completed },
    { title: t('columns.responseRate'), kind: 'share', value: (month) => month.responseRate },
    { title: t('columns.csat'), kind: 'decimal', value: (month) => month.average },
    { title: t('columns.csatLow'), kind: 'decimal', value: (month) => month.averageLow95 },
    { title: t('columns.csatHigh'), kind: 'decimal', value: (month) => month.averageHigh95 },
    { title: t('columns.nps'), kind: 'decimal', value: (month) => month.netPromoterScore },
    { title: t('columns.npsLow'), kind: 'decimal', value: (month) => month.netPromoterScoreLow95 },
    { title: t('columns.npsHigh'), kind: 'decimal', value: (month) => month.netPromoterScoreHigh95 },
  ];
  const number = (value: number | null) => shown(value, 'decimal', i18n.language);
  return (
    <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={(data) => (data.satisfactionTrend.months.length > 0 ? data : null)} empty={<Empty text={t('nothing')} />}>
      {({ netPromoterScore: nps, satisfactionTrend: { asOf, definition, months } }) => (
        <>
          <div className={styles['tiles']}>
            <div className={styles['tile']}><span className="quiet">{t('columns.nps')}</span><span className={styles['tileValue']}>{number(nps.score)}</span><span className="quiet">{t('interval', { low: number(nps.low95), high: number(nps.high95) })}</span></div>
            <div className={styles['tile']}><span className="quiet">{t('promoters')}</span><span className={styles['tileValue']}>{nps.promoters}</span></div>
            <div className={styles['tile']}><span className="quiet">{t('passives')}</span><span className={styles['tileValue']}>{nps.passives}</span></div>
            <div className={styles['tile']}><span className="quiet">{t('detractors')}</span><span className={styles['tileValue']}>{nps.detractors}</span></div>
          </div>
          <ReportPanel
            title={t('reports.satisfaction')}
            name="satisfaction-report"
            definition={`${definition} ${nps.definition}`}
            asOf={asOf}
            columns={columns}
            rows={months}
            keyOf={({ key }) => key}
            option={overRows(months.map(({ label }) => label), [
              { name: t('columns.nps'), values: months.map(({ netPromoterScore: score }) => score), kind: 'bar' },
              { name: t('columns.npsLow'), values: months.map((month) => month.netPromoterScoreLow95), kind: 'line' },
              { name: t('columns.npsHigh'), values: months.map((month) => month.netPromoterScoreHigh95), kind: 'line' },
            ])}
          />
        </>
      )}
    </Answer>
  );
}
