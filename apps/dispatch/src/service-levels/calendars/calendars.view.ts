import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { BUSINESS_TIME_ZONE } from '../../numbers/number-series';
import { missingYears, type StoredCalendar } from '../domain/stored-calendar';
import { CalendarBook } from './calendar-book';

@Injectable()
export class CalendarsView {
  constructor(
    private readonly book: CalendarBook,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BUSINESS_TIME_ZONE) private readonly zone: string,
  ) {}

  async all(): Promise<readonly StoredCalendar[]> {
    return [...(await this.book.current()).values()];
  }

  zoneOf({ zone }: StoredCalendar): string {
    return zone ?? this.zone;
  }

  missingYears(calendar: StoredCalendar): readonly number[] {
    const year = yearIn(this.zoneOf(calendar), this.clock());
    return missingYears(calendar, year, year + 1);
  }

  warnings(calendar: StoredCalendar, language: 'zh' | 'en'): readonly string[] {
    return this.missingYears(calendar).map((year) =>
      language === 'zh' ? `${year} 年没有节假日表，请导入；在此之前只按每周工作时间计算` : `There is no table of days off for ${year}: import one; until then only the weekly hours are counted`,
    );
  }
}

/** The year begins where the calendar is kept. */
const yearIn = (timeZone: string, now: Date): number => Number(new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' }).format(now));
