import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@deskgraph/identity';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import type { Bilingual } from '@deskgraph/subgraph';
import { GraphQLError } from 'graphql';
import { DataSource } from 'typeorm';
import type { ReportDimension } from '../graph.generated';
import { BUSINESS_TIME_ZONE } from './business-time-zone';
import { hasOrder, keyIn, type Place } from './dimensions';
import { inOrder, type Group, type Sums } from './domain/breakdown';
import { windowOf, type Window } from './domain/period';
import { RowLabelsView, type RowName } from './row-labels.view';

export { periodLabel } from './domain/period';

export interface Range {
  readonly from: string;
  readonly to: string;
}

export interface Asked extends Range {
  readonly groupBy?: ReportDimension | null | undefined;
}

/** What a report measures. */
export interface Measure<S extends Sums, Values> extends Place {
  /** What the numbers mean, for people. */
  readonly definition: Bilingual;
  /** SQL aggregate of each number. */
  readonly sums: Readonly<Record<keyof S & string, string>>;
  /** The sum by which the largest row comes first. */
  readonly size: keyof S & string;
  readonly values: (sums: S) => Values;
}

export interface Report<Values> {
  readonly asOf: Date;
  readonly definition: string;
  readonly total: Values & RowName;
  readonly rows: readonly (Values & RowName)[];
}

const newestMessage = `select greatest((select max(newest_at) from feedback), (select max(newest_at) from work_orders), (select max(newest_at) from names)) as as_of`;

/** Counts facts by dimension in the database, and says how new they are. */
@Injectable()
export class ReportsView {
  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: RowLabelsView,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BUSINESS_TIME_ZONE) private readonly zone: string,
  ) {}

  async report<S extends Sums, Values>({ groupBy, ...range }: Asked, measure: Measure<S, Values>, language: Language): Promise<Report<Values>> {
    const { asOf, all, groups } = await this.counted(range, groupBy ?? null, measure);
    const definition = measure.definition[language];
    const total = { ...this.labels.total(language), ...measure.values(all) };
    if (!groupBy) return { asOf, definition, total, rows: [] };

    const shown = inOrder(groups, hasOrder(groupBy) ? 'key' : measure.size);
    const nameOf = await this.labels.of(groupBy, shown.map(({ key }) => key), language);
    return { asOf, definition, total, rows: shown.map(({ key, sums }) => ({ ...nameOf(key), ...measure.values(sums) })) };
  }

  /** The instant of the newest message that took effect; now, as long as none did. */
  async asOf(): Promise<Date> {
    const [row]: { as_of: Date | null }[] = await this.dataSource.query(newestMessage);
    return row?.as_of ?? this.clock();
  }

  /** One statement, so that the numbers, their total and their `asOf` are of the same moment. */
  private async counted<S extends Sums>(range: Range, dimension: ReportDimension | null, { sums, ...place }: Measure<S, unknown>): Promise<{ readonly asOf: Date; readonly all: S; readonly groups: readonly Group<S>[] }> {
    const { start, end } = this.window(range);
    const key = dimension === null ? null : keyIn(dimension, place, '$3');
    // The total is measured, not added up: medians do not add up.
    const [isTotal, sets] = key === null ? ['true', '()'] : [`grouping(${key}) = 1`, `(${key}), ()`];
    const aggregates = Object.entries(sums).map(([name, aggregate]) => `${String(aggregate)} as "${name}"`);
    // $3 is named in every statement: PostgreSQL refuses a parameter that is not used.
    const rows: { as_of: Date | null; key: string | null; total: boolean; sums: S }[] = await this.dataSource.query(
      `with newest as (${newestMessage}),
         counts as (
           select (${key})::text as key, ${isTotal} as total, ${aggregates.join(', ')} from ${place.from}
           where ${place.at} >= $1 and ${place.at} < $2 and $3::text is not null group by grouping sets (${sets}))
       select as_of, key, total, to_jsonb(counts) - 'key' - 'total' as sums from newest cross join counts`,
      [start, end, this.zone],
    );
    const all = rows.find(({ total }) => total);
    if (!all) throw new Error('a report without a total');
    return { asOf: all.as_of ?? this.clock(), all: all.sums, groups: rows.filter(({ total }) => !total) };
  }

  /** The instants of a range; refuses one that ends before it begins. */
  window(range: Range): Window {
    if (range.from <= range.to) return windowOf(range, this.zone);
    throw new GraphQLError('from: a day not after `to` / 起始日期不能晚于结束日期', { extensions: { code: 'BAD_USER_INPUT' } });
  }
}
