import { Injectable } from '@nestjs/common';
import type { Language } from '@deskgraph/identity';
import { ReportsView, type Asked, type Measure } from '../reports/reports.view';

interface Numbers extends Readonly<Record<string, number>> {
  readonly closed: number;
  readonly byStandard: number;
  readonly tier1: number;
  readonly tier2: number;
  readonly tier3: number;
}

const ofTier = (tier: number): string => `count(*) filter (where o.standard_at is not null and o.standard_tier = ${tier})`;

/** What the SDL says when nobody says otherwise. */
const usualTarget = 0.9;

const measure = (target: number): Measure<Numbers, ReturnType<typeof solutions>> => ({
  definition: {
    zh: '按完成所在业务日统计：已完成工单中，以知识条目作为标准方案解决的占比；一单使用多个条目时以最早使用的为准。层级：1 咨询解答，2 故障处理，3 需求迭代。',
    en: 'By the business day on which work orders were completed: the share in which an article was the standard solution; of several articles the first one counts. Tiers: 1 consultation, 2 fault handling, 3 requirement iteration.',
  },
  from: 'work_orders o',
  at: 'o.closed_at',
  customer: 'o.customer_id',
  sums: { closed: 'count(*)', byStandard: 'count(o.standard_at)', tier1: ofTier(1), tier2: ofTier(2), tier3: ofTier(3) },
  size: 'closed',
  values: (numbers) => solutions(numbers, target),
});

function solutions({ closed, byStandard, tier1, tier2, tier3 }: Numbers, target: number) {
  const share = closed === 0 ? null : byStandard / closed;
  return { closed, byStandard, tier1, tier2, tier3, withoutTier: byStandard - tier1 - tier2 - tier3, share, onTarget: share === null ? null : share >= target };
}

/** How much is solved by what we already know. */
@Injectable()
export class StandardSolutionsView {
  constructor(private readonly reports: ReportsView) {}

  async report({ target = usualTarget, ...asked }: Asked & { readonly target?: number }, language: Language) {
    return { ...(await this.reports.report(asked, measure(target), language)), target };
  }
}
