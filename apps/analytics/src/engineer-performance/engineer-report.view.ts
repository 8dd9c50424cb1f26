import { Injectable } from '@nestjs/common';
import type { Language } from '@deskgraph/identity';
import { ReportsView, type Measure, type Range } from '../reports/reports.view';
import { satisfaction } from '../satisfaction/satisfaction.view';

interface Numbers extends Readonly<Record<string, number | null>> {
  readonly closed: number;
  readonly firstTimeRight: number;
  readonly handling: number | null;
  readonly responses: number;
  readonly responsiveness: number | null;
  readonly result: number | null;
  readonly attitude: number | null;
  readonly responseBreached: number;
  readonly resolutionBreached: number;
}

const measure: Measure<Numbers, ReturnType<typeof achieved>> = {
  definition: {
    zh: '按完成所在业务日统计，计入完成时负责的工程师：完成工单数；一次做对 = 交付未被退回且完成后未重新打开；平均处理时长 = 最近一次接单到完成的自然小时数；满意度为客户三项评分的平均值；超时为首次响应与解决两项。',
    en: 'By the business day on which work orders were completed, for the engineer who had them: how many; first time right: no delivery was returned and it was not taken up again; handling: hours by the clock on the wall from the last acceptance to the completion; satisfaction: the mean of the three ratings; breaches: of first response and resolution.',
  },
  from: 'work_orders o left join feedback f on f.service_request_id = o.service_request_id',
  at: 'o.closed_at',
  customer: 'o.customer_id',
  sums: {
    closed: 'count(*)',
    firstTimeRight: 'count(*) filter (where o.rejected_at is null and o.reopenings = 0)',
    handling: "avg(extract(epoch from greatest(o.closed_at - o.accepted_at, interval '0')) / 3600) filter (where o.accepted_at is not null)",
    responses: 'count(f.id)',
    responsiveness: 'sum(f.responsiveness)', result: 'sum(f.result)', attitude: 'sum(f.attitude)',
    responseBreached: "count(*) filter (where o.response = 'BREACHED')",
    resolutionBreached: "count(*) filter (where o.resolution = 'BREACHED')",
  },
  size: 'closed',
  values: achieved,
};

function achieved({ closed, firstTimeRight, handling, responses, responseBreached, resolutionBreached, ...ratings }: Numbers) {
  const { responsiveness, result, attitude } = ratings;
  return {
    closed, firstTimeRight, responses,
    firstTimeRightShare: closed === 0 ? null : firstTimeRight / closed,
    averageHandlingHours: handling,
    averageRating: satisfaction({ responses, responsiveness: responsiveness ?? 0, result: result ?? 0, attitude: attitude ?? 0 }).average,
    responseBreached, resolutionBreached,
  };
}

/** What engineers achieved in a range of days. */
@Injectable()
export class EngineerReportView {
  constructor(private readonly reports: ReportsView) {}

  async report(range: Range, language: Language) {
    const { rows, ...rest } = await this.reports.report({ ...range, groupBy: 'ENGINEER' }, measure, language);
    return { ...rest, rows: rows.map((row) => ({ ...row, engineer: row.key === 'none' ? null : { __typename: 'Engineer', id: row.key } })) };
  }
}
