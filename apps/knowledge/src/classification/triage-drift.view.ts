import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { DataSource } from 'typeorm';
import { categorySet } from './label-set';

export interface TriageWeek {
  readonly from: Date;
  readonly read: number;
  readonly confidence: number;
  readonly applied: number;
  readonly corrected: number;
  readonly outside: number;
}

interface Row {
  readonly week: Date;
  readonly read: number;
  readonly confidence: number | null;
  readonly applied: number;
  readonly corrected: number;
  readonly outside: number;
}

const mostWeeks = 104;
/** Weeks of the business. */
const zone = 'Asia/Shanghai';

/** How sure triage was week by week, and how often people disagreed. What a person corrected is not counted as sure. */
@Injectable()
export class TriageDriftView {
  constructor(private readonly dataSource: DataSource, @Inject(CLOCK) private readonly clock: Clock) {}

  async ofWeeks(labelSetId: string, weeks: number): Promise<TriageWeek[]> {
    // People correct categories; what they say of other sets is imported.
    if (labelSetId !== categorySet) return [];
    const rows: Row[] = await this.dataSource.query(
      `select date_trunc('week', classified_at, $2) as week, count(*)::int as read,
              avg(confidence) filter (where corrected_at is null) as confidence,
              avg(applied::int)::float8 as applied, avg((corrected_at is not null)::int)::float8 as corrected, avg(outside::int)::float8 as outside
         from classifications where classified_at >= date_trunc('week', $1::timestamptz, $2) - make_interval(weeks => $3) group by 1 order by 1`,
      [this.clock(), zone, Math.max(1, Math.min(mostWeeks, weeks)) - 1],
    );
    return rows.map(({ week, confidence, ...counts }) => ({ ...counts, from: week, confidence: confidence ?? 0 }));
  }
}
