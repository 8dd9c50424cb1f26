import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { cleanText, invalidInput, requiredLength, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { ImportCalendarYearInput } from '../../graph.generated';
import { readIcsTable } from '../domain/icalendar';
import { usualWindows, withYear, type StoredCalendar } from '../domain/stored-calendar';
import { readJsonTable, type ReadTable } from '../domain/yearly-table';
import type { StaleVersion } from '../stale-version';
import { CalendarBook } from './calendar-book';
import { CalendarsStore } from './calendars.store';

@Injectable()
export class ImportCalendarYear {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly book: CalendarBook,
    private readonly calendars: CalendarsStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, input: ImportCalendarYearInput): Promise<StoredCalendar | StaleVersion | InvalidInputRefusal> {
    const source = cleanText(input.source);
    const before = (await this.book.current()).get(input.calendarId);
    const unclear = invalidInput([
      requiredLength('source', { zh: '来源', en: 'source' }, source, 300),
      !before && { path: ['calendarId'], text: { zh: '没有此日历', en: 'no such calendar' } },
      (input.year < 1970 || input.year > 2200) && { path: ['year'], text: { zh: '年份为 1970 到 2200', en: 'a year from 1970 to 2200' } },
      Boolean(input.json) === Boolean(input.ics) && { path: ['json'], text: { zh: '请提供 json 或 ics 之一', en: 'give either json or ics' } },
    ]);
    if (unclear || !before) return unclear ?? { refused: 'InvalidInput', mistakes: [] };
    const table = tableIn(input, { year: input.year, source, usual: usualWindows(before) });
    if ('mistake' in table) return { refused: 'InvalidInput', mistakes: [{ path: [input.ics ? 'ics' : 'json'], text: { zh: `节假日表有误：${table.mistake}`, en: table.mistake } }] };
    if (before.version !== input.expectedVersion) return { refused: 'StaleVersion', version: before.version };

    const next = { ...withYear(before, table), version: before.version + 1 };
    return this.uow.run(async (tx) => ((await this.calendars.add(tx, next, this.clock(), principal.id)) ? next : { refused: 'StaleVersion', version: next.version }));
  }
}

function tableIn({ ics, json }: ImportCalendarYearInput, wish: Parameters<typeof readIcsTable>[1]): ReadTable {
  return ics ? readIcsTable(ics, wish) : readJsonTable(json ?? '', wish);
}
