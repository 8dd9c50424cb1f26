import { Injectable } from '@nestjs/common';
import type { Language } from '@deskgraph/identity';
import type { Bilingual } from '@deskgraph/subgraph';
import { ReportsView, type Measure, type Range } from '../reports/reports.view';
import { ratingInterval } from './domain/rating-interval';
import { SatisfactionView } from './satisfaction.view';

interface Asked extends Readonly<Record<string, number>> {
  readonly completed: number;
  readonly rated: number;
}

const definition: Bilingual = {
  zh: '按业务时区的自然月统计。平均分与净推荐值按评价提交的月份计，附 95% 置信区间；回收率 = 当月完成的工单中已评价的占比，按完成的月份计。',
  en: 'By months of the business zone. Mean rating and net promoter score by the month in which feedback was left, each with its 95 % interval; response rate: of the work orders completed in the month, the share that was rated.',
};

const asked: Measure<Asked, Asked> = {
  definition,
  from: 'work_orders o left join feedback f on f.service_request_id = o.service_request_id',
  at: 'o.closed_at',
  customer: 'o.customer_id',
  sums: { completed: 'count(*)', rated: 'count(f.id)' },
  size: 'completed',
  values: (numbers) => numbers,
};

/** What customers said month by month: how good, how sure, and how many of those who could have. */
@Injectable()
export class SatisfactionTrendView {
  constructor(private readonly reports: ReportsView, private readonly satisfaction: SatisfactionView) {}

  async of(range: Range, language: Language) {
    const byMonth = { ...range, groupBy: 'MONTH' } as const;
    const [ratings, recommendations, completions] = await Promise.all([
      this.satisfaction.report(byMonth, language),
      this.satisfaction.recommendationsByMonth(range, language),
      this.reports.report(byMonth, asked, language),
    ]);
    const names = new Map([...ratings.rows, ...completions.rows].map(({ key, label }) => [key, label]));
    const months = [...names].sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, label]) => {
      const [rating, answers, work] = [rowOf(ratings, key), rowOf(recommendations, key), rowOf(completions, key)];
      const responses = rating?.responses ?? 0;
      const average = rating?.average ?? null;
      const { low95: averageLow95, high95: averageHigh95 } = ratingInterval(average, responses);
      return {
        key, label, responses, average, averageLow95, averageHigh95,
        completed: work?.completed ?? 0, rated: work?.rated ?? 0, responseRate: work ? work.rated / work.completed : null,
        promoters: answers?.promoters ?? 0, passives: answers?.passives ?? 0, detractors: answers?.detractors ?? 0,
        netPromoterScore: answers?.score ?? null, netPromoterScoreLow95: answers?.low95 ?? null, netPromoterScoreHigh95: answers?.high95 ?? null,
      };
    });
    // The three were asked one after the other: as old as the oldest.
    const asOf = new Date(Math.min(...[ratings, recommendations, completions].map((report) => report.asOf.getTime())));
    return { asOf, definition: definition[language], months };
  }
}

const rowOf = <Row extends { readonly key: string }>({ rows }: { readonly rows: readonly Row[] }, key: string): Row | undefined => rows.find((row) => row.key === key);
