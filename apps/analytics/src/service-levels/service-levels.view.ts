import { Injectable } from '@nestjs/common';
import type { Language } from '@deskgraph/identity';
import { DataSource } from 'typeorm';
import { ReportsView, type Asked, type Measure } from '../reports/reports.view';
import { attainment, serviceLevel, type ClockCounts } from './domain/attainment';

export { attainment } from './domain/attainment';

/** A closing that was undone was no resolution; the response before it was one. */
const stands = { response: 'true', resolution: "(o.resolution = 'BREACHED' or o.reopened_at is null or o.resolution_met_at > o.reopened_at)" };
const count = (clock: 'response' | 'resolution', verdict: 'MET' | 'BREACHED'): string =>
  `count(*) filter (where o.${clock} = '${verdict}' and o.cancelled_at is null and ${stands[clock]})`;

const measure: Measure<ClockCounts, ReturnType<typeof serviceLevel>> = {
  definition: {
    zh: '按开单所在业务日统计：已结束的时限中按时完成的占比。已超时的始终计为超时；仍在计时的不计入。',
    en: 'By the business day on which work orders were opened: of the clocks that are closed, the share that was met. A missed clock stays missed; one that still runs does not count.',
  },
  from: 'work_orders o',
  at: 'o.opened_at',
  customer: 'o.customer_id',
  sums: {
    workOrders: 'count(*)',
    cancelled: 'count(*) filter (where o.cancelled_at is not null)',
    responseMet: count('response', 'MET'),
    responseBreached: count('response', 'BREACHED'),
    resolutionMet: count('resolution', 'MET'),
    resolutionBreached: count('resolution', 'BREACHED'),
  },
  size: 'workOrders',
  values: serviceLevel,
};

@Injectable()
export class ServiceLevelsView {
  constructor(private readonly reports: ReportsView, private readonly dataSource: DataSource) {}

  report(asked: Asked, language: Language) {
    return this.reports.report(asked, measure, language);
  }

  /** Share of resolutions in time of everything these engineers have or had to the end, by engineer. */
  async resolutionAttainments(engineerIds: readonly string[]): Promise<ReadonlyMap<string, number | null>> {
    const rows: { engineer_id: string; met: number; breached: number }[] = await this.dataSource.query(
      `select engineer_id, (${count('resolution', 'MET')})::int as met, (${count('resolution', 'BREACHED')})::int as breached
       from work_orders o where engineer_id = any($1) group by engineer_id`,
      [engineerIds],
    );
    return new Map(rows.map(({ engineer_id: id, met, breached }) => [id, attainment(met, breached)]));
  }
}
