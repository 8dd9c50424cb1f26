import { Injectable } from '@nestjs/common';
import { PerRequestLoader } from '@deskgraph/subgraph';
import { DataSource } from 'typeorm';
import { ReportsView } from '../reports/reports.view';
import { SatisfactionView } from '../satisfaction/satisfaction.view';
import { ServiceLevelsView } from '../service-levels/service-levels.view';

export interface EngineerPerformance {
  readonly asOf: Date;
  readonly delivered: number;
  readonly resolutionAttainment: number | null;
  readonly averageRating: number | null;
}

@Injectable()
export class EngineerPerformanceView {
  private readonly loader = new PerRequestLoader<EngineerPerformance>((ids) => this.performances(ids));

  constructor(
    private readonly reports: ReportsView,
    private readonly serviceLevels: ServiceLevelsView,
    private readonly satisfaction: SatisfactionView,
    private readonly dataSource: DataSource,
  ) {}

  of(context: object, engineerId: string): Promise<EngineerPerformance | null> {
    return this.loader.load(context, engineerId);
  }

  private async performances(ids: readonly string[]): Promise<ReadonlyMap<string, EngineerPerformance>> {
    // First, so that the numbers are never older than what they say.
    const asOf = await this.reports.asOf();
    const [delivered, attainments, ratings] = await Promise.all([this.delivered(ids), this.serviceLevels.resolutionAttainments(ids), this.satisfaction.averageRatings(ids)]);
    return new Map(
      ids.map((id) => [id, { asOf, delivered: delivered.get(id) ?? 0, resolutionAttainment: attainments.get(id) ?? null, averageRating: ratings.get(id) ?? null }]),
    );
  }

  private async delivered(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows: { id: string; delivered: number }[] = await this.dataSource.query(
      'select delivered_by as id, count(*)::int as delivered from work_orders where delivered_by = any($1) and (reopened_at is null or delivered_at > reopened_at) group by delivered_by',
      [ids],
    );
    return new Map(rows.map(({ id, delivered }) => [id, delivered]));
  }
}
