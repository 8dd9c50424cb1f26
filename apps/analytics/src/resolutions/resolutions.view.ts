import { Injectable } from '@nestjs/common';
import type { Language } from '@deskgraph/identity';
import { ReportsView, type Asked, type Measure } from '../reports/reports.view';

interface Numbers extends Readonly<Record<string, number | null>> {
  readonly workOrders: number;
  readonly closed: number;
  readonly reopened: number;
  readonly average: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
}

/** Null, and left out, while it is open, and when it was cancelled: nothing was resolved then. */
const hours = "(case when o.closed_at is not null and o.cancelled_at is null then extract(epoch from greatest(o.closed_at - o.opened_at, interval '0')) / 3600 end)";

/** What the SDL says when nobody says otherwise. */
const usualTarget = 0.98;

const measure = (target: number): Measure<Numbers, ReturnType<typeof resolutions>> => ({
  definition: {
    zh: '按开单所在业务日统计：从开单到最近一次完成（客户验收）的自然小时数；又被重新打开而未完成的视为未完成。已取消的工单不计。完成率 = 已完成工单 ÷ 全部工单。',
    en: 'By the business day on which work orders were opened: hours by the clock on the wall from the opening to the last completion (the customer accepted); what was taken up again and is not completed counts as open, and what was cancelled does not count. Closure rate: completed by all work orders.',
  },
  from: 'work_orders o',
  at: 'o.opened_at',
  customer: 'o.customer_id',
  sums: {
    workOrders: 'count(*) filter (where o.cancelled_at is null)',
    closed: 'count(o.closed_at) filter (where o.cancelled_at is null)',
    reopened: 'count(*) filter (where o.reopenings > 0 and o.cancelled_at is null)',
    average: `avg(${hours})`,
    p50: `percentile_cont(0.5) within group (order by ${hours})`,
    p90: `percentile_cont(0.9) within group (order by ${hours})`,
  },
  size: 'workOrders',
  values: (numbers) => resolutions(numbers, target),
});

function resolutions({ workOrders, closed, reopened, average, p50, p90 }: Numbers, target: number) {
  const closureRate = workOrders === 0 ? null : closed / workOrders;
  return { workOrders, closed, reopened, averageHours: average, p50Hours: p50, p90Hours: p90, closureRate, onTarget: closureRate === null ? null : closureRate >= target };
}

/** How long work takes, and how much of it comes to an end. */
@Injectable()
export class ResolutionsView {
  constructor(private readonly reports: ReportsView) {}

  async report({ closureTarget = usualTarget, ...asked }: Asked & { readonly closureTarget?: number }, language: Language) {
    return { ...(await this.reports.report(asked, measure(closureTarget), language)), closureTarget };
  }
}
