import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { StoredCalendar } from '../domain/stored-calendar';
import { CalendarEntity, type CalendarRow } from './calendar.entity';

export interface CalendarKey {
  readonly id: string;
  readonly version: number;
}

@Injectable()
export class CalendarsStore {
  constructor(private readonly dataSource: DataSource) {}

  /** The current version of every calendar. */
  async currentKeys(manager: EntityManager = this.dataSource.manager): Promise<readonly CalendarKey[]> {
    return manager.query('select id, max(version) as version from business_calendars group by id order by id');
  }

  find(keys: readonly CalendarKey[], manager: EntityManager = this.dataSource.manager): Promise<CalendarRow[]> {
    return manager.getRepository<CalendarRow>(CalendarEntity).find({ where: keys.map(({ id, version }) => ({ id, version })) });
  }

  /** Adds a version; false when somebody else has added it meanwhile. */
  async add(tx: EntityManager, calendar: StoredCalendar, createdAt: Date, createdBy: string | null): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into<CalendarRow>(CalendarEntity)
      .values({ ...calendar, yearlyHolidays: [...calendar.yearlyHolidays], years: [...calendar.years], createdAt, createdBy })
      .orIgnore().returning('id').execute();
    return Array.isArray(raw) && raw.length > 0;
  }
}
