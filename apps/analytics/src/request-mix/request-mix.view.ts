import { Injectable } from '@nestjs/common';
import type { Language } from '@deskgraph/identity';
import type { ReportDimension } from '../graph.generated';
import { ReportsView, type Measure, type Range } from '../reports/reports.view';

interface Numbers extends Readonly<Record<string, number>> {
  readonly requests: number;
  readonly faults: number;
  readonly urgent: number;
}

const measure: Measure<Numbers, Numbers> = {
  definition: {
    zh: '按受理所在业务日统计：服务请求的数量与占比，其中故障类与当前优先级为 P1 的数量。类型以请求人所述为准，未说明时取自动分类已采用的结果。',
    en: 'By the business day on which requests were taken in: how many there were and their share, and how many of them are faults or have the priority P1 now. The type is what the requester said, otherwise what triage applied.',
  },
  from: 'work_orders o',
  at: 'o.opened_at',
  customer: 'o.customer_id',
  sums: {
    requests: 'count(*)',
    faults: "count(*) filter (where o.request_type = 'FAULT')",
    urgent: "count(*) filter (where coalesce(o.priority, o.opened_priority) = 'P1')",
  },
  size: 'requests',
  values: (numbers) => numbers,
};

/** What people ask for. */
@Injectable()
export class RequestMixView {
  constructor(private readonly reports: ReportsView) {}

  async report(asked: Range & { readonly groupBy: ReportDimension }, language: Language) {
    const { total, rows, ...rest } = await this.reports.report(asked, measure, language);
    const withShare = (row: (typeof rows)[number]) => ({ ...row, share: total.requests === 0 ? null : row.requests / total.requests });
    return { ...rest, total: withShare(total), rows: rows.map(withShare) };
  }
}
