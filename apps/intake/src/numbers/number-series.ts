import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { businessDay, reference, type NumberKind } from './domain/reference';

/** Injection token: the IANA zone in which a business day begins and ends. */
export const BUSINESS_TIME_ZONE = Symbol('business time zone');

export interface TakenNumber {
  readonly reference: string;
  /** Never before the number before it, so that order by time is order by number. */
  readonly takenAt: Date;
}

/** Numbers without gaps: the row stays locked until the taker commits, and a rollback gives the number back. Take it late. */
@Injectable()
export class NumberSeries {
  constructor(@Inject(BUSINESS_TIME_ZONE) private readonly zone: string, @Inject(CLOCK) private readonly clock: Clock) {}

  async next(tx: EntityManager, kind: NumberKind): Promise<TakenNumber> {
    const [taken] = await this.take(tx, kind, 1);
    if (!taken) throw new Error(`no number came back for ${kind}`);
    return taken;
  }

  /** As many numbers as asked for, one after the other. */
  async take(tx: EntityManager, kind: NumberKind, count: number): Promise<readonly TakenNumber[]> {
    if (count === 0) return [];
    const now = this.clock();
    const day = businessDay(now, this.zone);
    const taken: { last: number; last_at: Date }[] = await tx.query(
      `insert into number_series (kind, day, last, last_at) values ($1, $2, $4, $3)
       on conflict (kind, day) do update
         set last = number_series.last + excluded.last, last_at = greatest(number_series.last_at, excluded.last_at)
       returning last, last_at`,
      [kind, day, now, count],
    );
    return taken.flatMap(({ last, last_at: takenAt }) =>
      Array.from({ length: count }, (_, nth) => ({ reference: reference(kind, day, last - count + 1 + nth), takenAt })),
    );
  }
}
