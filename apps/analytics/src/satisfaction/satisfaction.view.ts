import { Injectable } from '@nestjs/common';
import type { Language } from '@deskgraph/identity';
import { DataSource } from 'typeorm';
import { ReportsView, type Asked, type Measure, type Range } from '../reports/reports.view';
import { answersOf, netPromoterScore } from './domain/net-promoter-score';
import { satisfaction, type RatingSums } from './domain/satisfaction';

export { satisfaction } from './domain/satisfaction';

const feedback = { from: 'feedback f left join work_orders o on o.service_request_id = f.service_request_id', at: 'f.left_at', customer: 'f.customer_id' };

const ratings: Measure<RatingSums, ReturnType<typeof satisfaction>> = {
  ...feedback,
  definition: {
    zh: '按评价提交所在业务日统计：响应速度、处理结果、服务态度三项评分（1–5）的平均值。',
    en: 'By the business day on which feedback was left: the mean of the ratings of responsiveness, result and attitude, 1 to 5.',
  },
  sums: { responses: 'count(*)', responsiveness: 'sum(f.responsiveness)', result: 'sum(f.result)', attitude: 'sum(f.attitude)' },
  size: 'responses',
  values: satisfaction,
};

const likelihoods = Array.from({ length: 11 }, (_, likelihood) => likelihood);

const recommendations: Measure<Readonly<Record<string, number>>, ReturnType<typeof netPromoter>> = {
  ...feedback,
  definition: {
    zh: '按评价提交所在业务日统计：推荐者（9–10 分）占比减去贬损者（0–6 分）占比，附 95% 置信区间；未回答该题的不计入。',
    en: 'By the business day on which feedback was left: promoters (9 or 10) less detractors (0 to 6) in percent of all who answered, with the 95 % interval.',
  },
  sums: Object.fromEntries(likelihoods.map((likelihood) => [likelihood, `count(*) filter (where f.likelihood = ${likelihood})`])),
  size: '10',
  values: netPromoter,
};

function netPromoter(sums: Readonly<Record<string, number>>) {
  const answers = answersOf(Object.entries(sums).map(([likelihood, given]) => ({ likelihood: Number(likelihood), answers: given })));
  return { ...answers, ...netPromoterScore(answers) };
}

@Injectable()
export class SatisfactionView {
  constructor(private readonly reports: ReportsView, private readonly dataSource: DataSource) {}

  report(asked: Asked, language: Language) {
    return this.reports.report(asked, ratings, language);
  }

  async netPromoterScore(range: Range, language: Language) {
    const { total, asOf, definition } = await this.reports.report(range, recommendations, language);
    return { asOf, definition, ...total };
  }

  /** How likely people are to recommend us, month by month; the key is the month. */
  recommendationsByMonth(range: Range, language: Language) {
    return this.reports.report({ ...range, groupBy: 'MONTH' }, recommendations, language);
  }

  /** Mean of all ratings of the work these engineers have or had to the end, by engineer. */
  async averageRatings(engineerIds: readonly string[]): Promise<ReadonlyMap<string, number | null>> {
    const rows: (RatingSums & { engineer_id: string })[] = await this.dataSource.query(
      `select o.engineer_id, count(*)::int as responses, sum(f.responsiveness)::int as responsiveness, sum(f.result)::int as result, sum(f.attitude)::int as attitude
       from feedback f join work_orders o on o.service_request_id = f.service_request_id where o.engineer_id = any($1) group by o.engineer_id`,
      [engineerIds],
    );
    return new Map(rows.map((row) => [row.engineer_id, satisfaction(row).average]));
  }
}
