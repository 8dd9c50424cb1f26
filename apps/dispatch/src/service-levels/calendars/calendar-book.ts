import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BUSINESS_TIME_ZONE } from '../../numbers/number-series';
import type { BusinessCalendar } from '../domain/business-calendar';
import type { Calendars } from '../domain/clock-ledger';
import type { Terms } from '../domain/service-level-policy';
import { countable, type StoredCalendar } from '../domain/stored-calendar';
import { CalendarsStore, type CalendarKey } from './calendars.store';

type Wanted = Pick<Terms, 'calendarId' | 'calendarVersion'>;

interface Known {
  readonly stored: StoredCalendar;
  readonly counting: BusinessCalendar;
}

/** Calendars by version. A version never changes, so each is read once and its working time laid out once. */
@Injectable()
export class CalendarBook {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly store: CalendarsStore,
    @Inject(BUSINESS_TIME_ZONE) private readonly zone: string,
  ) {}

  /** The calendars these clocks are counted with. */
  async of(wanted: readonly Wanted[], tx?: EntityManager): Promise<Calendars> {
    await this.read(wanted.map(({ calendarId, calendarVersion }) => ({ id: calendarId, version: calendarVersion })), tx);
    return ({ calendarId, calendarVersion }) => this.at({ id: calendarId, version: calendarVersion }).counting;
  }

  /** A calendar as it is kept, once `of` has read it. */
  stored({ calendarId, calendarVersion }: Wanted): StoredCalendar {
    return this.at({ id: calendarId, version: calendarVersion }).stored;
  }

  /** A calendar that is not on file yet, as time would be counted with it. */
  countable(draft: StoredCalendar): BusinessCalendar {
    return countable(draft, this.zone);
  }

  /** The current version of every calendar, by id. */
  async current(tx?: EntityManager): Promise<ReadonlyMap<string, StoredCalendar>> {
    const keys = await this.store.currentKeys(tx);
    await this.read(keys, tx);
    return new Map(keys.map((key) => [key.id, this.at(key).stored]));
  }

  private async read(keys: readonly CalendarKey[], tx?: EntityManager): Promise<void> {
    const missing = keys.filter((key) => !this.known.has(nameOf(key)));
    if (missing.length === 0) return;
    for (const stored of await this.store.find(missing, tx)) this.known.set(nameOf(stored), { stored, counting: countable(stored, this.zone) });
  }

  private at(key: CalendarKey): Known {
    const known = this.known.get(nameOf(key));
    if (!known) throw new Error(`there is no calendar ${nameOf(key)}`);
    return known;
  }
}

const nameOf = ({ id, version }: CalendarKey): string => `${id} version ${version}`;
