import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { cleanText, invalidInput, requiredLength, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { DefineCalendarInput } from '../../graph.generated';
import { calendarMistake } from '../domain/business-calendar';
import { countable, type StoredCalendar } from '../domain/stored-calendar';
import { identifierMistake } from '../identifier';
import type { StaleVersion } from '../stale-version';
import { CalendarBook } from './calendar-book';
import { CalendarsStore } from './calendars.store';

@Injectable()
export class DefineCalendar {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly book: CalendarBook,
    private readonly calendars: CalendarsStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, input: DefineCalendarInput): Promise<StoredCalendar | StaleVersion | InvalidInputRefusal> {
    const draft = await this.draft(input);
    if ('refused' in draft) return draft;
    return this.uow.run(async (tx) => ((await this.calendars.add(tx, draft, this.clock(), principal.id)) ? draft : { refused: 'StaleVersion', version: draft.version }));
  }

  /** The version that would be written. */
  async draft(input: DefineCalendarInput): Promise<StoredCalendar | StaleVersion | InvalidInputRefusal> {
    const before = (await this.book.current()).get(input.id);
    const draft: StoredCalendar = {
      id: input.id,
      version: (before?.version ?? 0) + 1,
      nameZh: cleanText(input.nameZh),
      nameEn: cleanText(input.nameEn),
      zone: input.zone ?? null,
      hours: Object.fromEntries(input.hours.map(({ weekday, windows }) => [weekday, windows.map(({ from, to }) => [from, to] as const)])),
      yearlyHolidays: [...(input.yearlyHolidays ?? [])],
      followsYearlyTable: input.followsYearlyTable ?? false,
      years: before?.years ?? [],
    };
    const invalid = mistakesIn(draft);
    if (invalid) return invalid;
    return (before?.version ?? 0) === input.expectedVersion ? draft : { refused: 'StaleVersion', version: before?.version ?? 0 };
  }
}

function mistakesIn(draft: StoredCalendar): InvalidInputRefusal | undefined {
  const mistake = calendarMistake(countable(draft, 'UTC'));
  return invalidInput([
    identifierMistake(['id'], draft.id),
    requiredLength('nameZh', { zh: '中文名称', en: 'Chinese name' }, draft.nameZh, 100),
    requiredLength('nameEn', { zh: '英文名称', en: 'English name' }, draft.nameEn, 100),
    mistake !== undefined && { path: ['hours'], text: { zh: `日历有误：${mistake}`, en: mistake } },
    // A calendar in which no time ever passes would promise nothing.
    Object.values(draft.hours).flat().length === 0 && { path: ['hours'], text: { zh: '请至少填写一个工作时段', en: 'give at least one working window' } },
  ]);
}
