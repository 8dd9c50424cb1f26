import { Injectable } from '@nestjs/common';
import type { Language } from '@deskgraph/identity';
import { ReportsView, type Asked, type Measure } from '../reports/reports.view';
import { attainment } from '../service-levels/service-levels.view';

interface Numbers extends Readonly<Record<string, number | null>> {
  readonly workOrders: number;
  readonly responded: number;
  readonly average: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly met: number;
  readonly breached: number;
}

/** Null, and left out, until there is an answer. */
const minutes = "(case when o.responded_at is not null then extract(epoch from greatest(o.responded_at - o.opened_at, interval '0')) / 60 end)";

/** What the SDL says when nobody says otherwise. */
const usualTarget = 20;

const measure = (targetMinutes: number): Measure<Numbers, ReturnType<typeof responseTimes>> => ({
  definition: {
    zh: '按开单所在业务日统计：从开单到工程师首次响应（接单、到场、记录步骤或提交交付，以最早者为准）的自然分钟数；重新打开不重新计算，尚未响应的不计入平均值与分位数。按时占比按服务级别时限计算。',
    en: 'By the business day on which work orders were opened: minutes by the clock on the wall from the opening to the first sign of an engineer (acceptance, arrival, a logged step or a delivery, whichever came first). Reopening does not count anew; what was not answered yet is in no average or percentile. The share in time is by the clocks of the service level.',
  },
  from: 'work_orders o',
  at: 'o.opened_at',
  customer: 'o.customer_id',
  sums: {
    workOrders: 'count(*)',
    responded: 'count(o.responded_at)',
    average: `avg(${minutes})`,
    p50: `percentile_cont(0.5) within group (order by ${minutes})`,
    p90: `percentile_cont(0.9) within group (order by ${minutes})`,
    met: "count(*) filter (where o.response = 'MET')",
    breached: "count(*) filter (where o.response = 'BREACHED')",
  },
  size: 'workOrders',
  values: (numbers) => responseTimes(numbers, targetMinutes),
});

function responseTimes({ workOrders, responded, average, p50, p90, met, breached }: Numbers, targetMinutes: number) {
  return {
    workOrders, responded,
    averageMinutes: average, p50Minutes: p50, p90Minutes: p90,
    attainment: attainment(met, breached),
    onTarget: average === null ? null : average <= targetMinutes,
  };
}

/** How fast people hear from us. */
@Injectable()
export class ResponseTimesView {
  constructor(private readonly reports: ReportsView) {}

  async report({ targetMinutes = usualTarget, ...asked }: Asked & { readonly targetMinutes?: number }, language: Language) {
    return { ...(await this.reports.report(asked, measure(targetMinutes), language)), targetMinutes };
  }
}
