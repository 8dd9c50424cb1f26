import type { ReportDimension } from '../graph.generated';
import type { PeriodUnit } from './domain/period';

/** Where the facts of a report lie, as SQL; `o` is the work order, joined if need be. */
export interface Place {
  readonly from: string;
  /** The instant that decides to which period a fact belongs. */
  readonly at: string;
  readonly customer: string;
}

export function isPeriod(dimension: ReportDimension): dimension is PeriodUnit {
  return dimension === 'DAY' || dimension === 'WEEK' || dimension === 'MONTH';
}

/** Whether the keys have an order of their own; the others are shown by size. */
export const hasOrder = (dimension: ReportDimension): boolean => isPeriod(dimension) || dimension === 'PRIORITY';

/** SQL of the key a fact has in a dimension; null: not known. A period's is its first day in the zone that parameter `zone` names. */
export function keyIn(dimension: ReportDimension, { at, customer }: Place, zone: string): string {
  const firstDay = `date_trunc('${dimension}', ${at} at time zone ${zone})::date`;
  const keys: Record<ReportDimension, string> = {
    DAY: firstDay,
    WEEK: firstDay,
    MONTH: firstDay,
    PRIORITY: 'coalesce(o.priority, o.opened_priority)',
    CATEGORY: 'o.category_id',
    MODULE: `split_part(o.category_id, '/', 1)`,
    TYPE: 'o.request_type',
    TEAM: 'o.team_id',
    ENGINEER: 'o.engineer_id',
    CUSTOMER: customer,
    CHANNEL: 'o.channel',
  };
  return keys[dimension];
}
