import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ReportDimension } from '../../graph/schema.generated';

export const reports = ['serviceLevels', 'response', 'resolution', 'backlog', 'satisfaction', 'engineers', 'standardSolutions', 'requestMix'] as const;
export type ReportName = (typeof reports)[number];

export const dimensions = ['DAY', 'WEEK', 'MONTH', 'PRIORITY', 'TYPE', 'CATEGORY', 'MODULE', 'TEAM', 'ENGINEER', 'CUSTOMER', 'CHANNEL'] as const satisfies readonly ReportDimension[];

/** What a report is asked for; the whole of it stands in the address bar, so that an address is a report. */
export interface ReportQuery {
  readonly report: ReportName;
  /** Business days, both inclusive. */
  readonly from: string;
  readonly to: string;
  readonly by: ReportDimension;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const inShanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** Today of the business zone, and days before it. */
export function businessDay(daysAgo: number, now: Date): string {
  return inShanghai.format(new Date(now.getTime() - daysAgo * 86_400_000));
}

/** Reads an address; what is missing or makes no sense becomes the last 30 days by week. */
export function reportQuery(address: URLSearchParams, now: Date): ReportQuery {
  const [from, to] = [address.get('from') ?? '', address.get('to') ?? ''];
  const period = day.test(from) && day.test(to) && from <= to ? { from, to } : { from: businessDay(29, now), to: businessDay(0, now) };
  return {
    report: reports.find((name) => name === address.get('report')) ?? 'serviceLevels',
    ...period,
    by: dimensions.find((dimension) => dimension === address.get('by')) ?? 'WEEK',
  };
}

export function useReportQuery(): readonly [ReportQuery, (change: Partial<ReportQuery>) => void] {
  const [address, setAddress] = useSearchParams();
  const query = useMemo(() => reportQuery(address, new Date()), [address]);
  return [query, (change) => setAddress({ ...query, ...change }, { replace: true })];
}
