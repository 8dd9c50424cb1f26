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
    const now = this.clock();
    const day = businessDay(now, this.zone);
    const [taken]: { last: number; last_at: Date }[] = await tx.query(
      `insert into number_series (kind, day, last, last_at) values ($1, $2, 1, $3)
       on conflict (kind, day) do update
         set last = number_series.last + 1, last_at = greatest(number_series.last_at, excluded.last_at)
       returning last, last_at`,
      [kind, day, now],
    );
    if (!taken) throw new Error(`no number came back for ${kind} ${day}`);
    return { reference: reference(kind, day, taken.last), takenAt: taken.last_at };
  }
}
