import { calendarMistake } from './business-calendar';
import { shippedCalendars } from './china-calendar';
import { readIcsTable } from './icalendar';
import { policiesFor, shippedRules, type RequestFacts } from './policy-rules';
import { termsOf } from './service-level-policy';
import { shippedPolicies } from './shipped-policies';
import { countable, missingYears, usualWindows, withYear } from './stored-calendar';
import { deadline, workedSeconds } from './working-time';
import { readJsonTable } from './yearly-table';

const china = shippedCalendars.find(({ id }) => id === 'china-business-hours')!;
const counting = countable(china, 'UTC');
const day = 8 * 3_600;
const worked = (from: string, to: string) => workedSeconds(counting, new Date(`${from}T00:00:00+08:00`), new Date(`${to}T24:00:00+08:00`)) / day;
const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

describe('the shipped calendars', () => {
  it('make sense', () => {
    expect(shippedCalendars.map((calendar) => calendarMistake(countable(calendar, 'Asia/Shanghai')))).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    // Days off and make-up days as the notices add them up ("共8天"), and the working days of the year that follow.
    [2024, 28, 8],
    [2025, 28, 5],
    [2026, 33, 6],
  ])('%i has the days its notice has', (year, off, madeUp) => {
    const days = china.years.find((each) => each.year === year)!.days;
    expect([days.filter(({ windows }) => windows.length === 0).length, days.filter(({ windows }) => windows.length > 0).length]).toEqual([off, madeUp]);
    for (const { date, windows } of days) if (windows.length > 0) expect([0, 6]).toContain(weekday(date));
  });

  it.each([
    ['the make-up Sunday before the Spring Festival of 2024', '2024-02-04', '2024-02-04', 1],
    ['the Spring Festival of 2025', '2025-01-28', '2025-02-04', 0],
    ['its week with the make-up Sunday', '2025-01-26', '2025-02-08', 6],
    ['National Day of 2026 between two make-up days', '2026-09-20', '2026-10-10', 11],
    ['New Year of 2026, a Thursday to Saturday, and the Sunday after', '2026-01-01', '2026-01-04', 1],
  ])('count %s', (_, from, to, days) => {
    expect(worked(from, to)).toBe(days);
  });

  it('three working days over National Day end on the make-up Saturday', () => {
    expect(deadline(counting, new Date('2026-09-30T01:00:00Z'), 3 * day)).toEqual(new Date('2026-10-09T10:00:00Z'));
    expect(deadline(counting, new Date('2026-09-30T01:00:00Z'), 4 * day)).toEqual(new Date('2026-10-10T10:00:00Z'));
  });

  it('warn about a year without a table instead of guessing it', () => {
    expect(missingYears(china, 2026, 2028)).toEqual([2027, 2028]);
    expect(missingYears(shippedCalendars[0]!, 2026, 2028)).toEqual([]);
  });
});

describe('a yearly table', () => {
  const wish = { year: 2027, source: 'test', usual: usualWindows(china) };

  it('is read from JSON', () => {
    const table = readJsonTable('{"holidays":["2027-01-01",{"date":"2027-02-06","name":"春节"}],"workdays":{"2027-02-14":[["10:00","12:00"]]}}', wish);
    expect(table).toMatchObject({ year: 2027, days: [{ date: '2027-01-01', windows: [] }, { date: '2027-02-06', name: '春节' }, { date: '2027-02-14', windows: [['10:00', '12:00']] }] });
    const calendar = withYear(china, table as never);
    expect(missingYears(calendar, 2026, 2027)).toEqual([]);
    expect(workedSeconds(countable(calendar, 'UTC'), new Date('2027-02-13T16:00:00Z'), new Date('2027-02-14T16:00:00Z'))).toBe(7_200);
  });

  it('is read from iCalendar: folded lines, several days, make-up days, yearly events', () => {
    const ics = [
      'BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20270206', 'DTEND;VALUE=DATE:20270209', 'SUMMARY:春节\\,', ' 放假', 'END:VEVENT',
      'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20270214', 'SUMMARY:春节 补班', 'END:VEVENT',
      'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20200501', 'RRULE:FREQ=YEARLY', 'SUMMARY:Labour Day', 'END:VEVENT',
      'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20260501', 'SUMMARY:of another year', 'END:VEVENT', 'END:VCALENDAR',
    ].join('\r\n');
    const table = readIcsTable(ics, wish);
    expect(table).toEqual({
      year: 2027, source: 'test',
      days: [
        { date: '2027-02-06', name: '春节,放假', windows: [] }, { date: '2027-02-07', name: '春节,放假', windows: [] }, { date: '2027-02-08', name: '春节,放假', windows: [] },
        { date: '2027-02-14', name: '春节 补班', windows: wish.usual }, { date: '2027-05-01', name: 'Labour Day', windows: [] },
      ],
    });
  });

  const event = (...lines: string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\n');
  const datesIn = (...events: string[]) => {
    const table = readIcsTable(events.join('\n'), wish);
    return 'mistake' in table ? table.mistake : table.days.map(({ date, windows }) => (windows.length > 0 ? `${date} worked` : date));
  };
  const holiday = event('DTSTART;VALUE=DATE:20270101', 'SUMMARY:元旦');

  it('takes only days off from iCalendar: no meetings, observances, cancelled events or alarms', () => {
    expect(datesIn(
      holiday,
      event('DTSTART:20270302T010000Z', 'SUMMARY:Meeting'),
      event('DTSTART;VALUE=DATE:20270910', 'SUMMARY:教师节', 'DESCRIPTION:纪念日\\n可隐藏'),
      event('DTSTART;VALUE=DATE:20270911', 'STATUS:CANCELLED', 'SUMMARY:放假'),
      event('DTSTART;TZID=China Standard Time:20270405T000000', 'SUMMARY:清明节', 'BEGIN:VALARM', 'SUMMARY:明天上班', 'END:VALARM'),
    )).toEqual(['2027-01-01', '2027-04-05']);
    expect(datesIn(
      event('DTSTART;VALUE=DATE:20271001', 'SUMMARY:国庆节（休）', 'X-APPLE-SPECIAL-DAY:WORK-HOLIDAY'), event('DTSTART;VALUE=DATE:20271009', 'SUMMARY:国庆节', 'X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY'),
      event('DTSTART;VALUE=DATE:20271222', 'SUMMARY:冬至'),
    )).toEqual(['2027-10-01', '2027-10-09 worked']);
  });

  it('takes the length of an event as it is written, and no day of another year', () => {
    expect(datesIn(event('DTSTART;VALUE=DATE:20270501', 'DURATION:P3D', 'SUMMARY:劳动节'))).toEqual(['2027-05-01', '2027-05-02', '2027-05-03']);
    expect(datesIn(event('DTSTART;VALUE=DATE:20261230', 'DTEND;VALUE=DATE:20270103', 'SUMMARY:元旦'))).toEqual(['2027-01-01', '2027-01-02']);
    expect(datesIn(event('DTSTART;VALUE=DATE:20271231', 'DTEND;VALUE=DATE:99991231', 'SUMMARY:元旦'))).toEqual(['2027-12-31']);
    const yearly = (start: string, rule: string) => event(`DTSTART;VALUE=DATE:${start}`, `RRULE:FREQ=YEARLY${rule}`, 'SUMMARY:x');
    expect(datesIn(holiday, yearly('20200502', ''), yearly('20200229', ''), yearly('20200503', ';UNTIL=20260101'), yearly('20300504', ''))).toEqual(['2027-01-01', '2027-05-02']);
  });

  it('does not guess what a repetition or a date of iCalendar means', () => {
    for (const rule of ['FREQ=DAILY;COUNT=7', 'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', 'FREQ=YEARLY;INTERVAL=2']) expect(datesIn(holiday, event('DTSTART;VALUE=DATE:20201126', `RRULE:${rule}`, 'SUMMARY:x'))).toContain(`${rule} is not understood`);
    expect(datesIn(holiday, event('DTSTART;VALUE=DATE:20271332', 'SUMMARY:x'))).toContain('20271332');
    expect(datesIn(event('DTSTART:20270302T010000Z', 'SUMMARY:Meeting'))).toContain('no days of 2027');
  });

  it.each([
    ['another year', '{"holidays":["2026-01-01"]}', '2026-01-01'],
    ['no date', '{"holidays":["2027-13-01"]}', '2027-13-01'],
    ['windows that are none', '{"workdays":{"2027-01-02":[["9","10"]]}}', '"9"'],
    ['nothing', '{}', 'no days'],
    ['no JSON', 'holidays', 'JSON'],
  ])('with %s is refused with the reason', (_, text, reason) => {
    expect(readJsonTable(text, wish)).toEqual({ mistake: expect.stringContaining(reason) });
  });
});

describe('policies', () => {
  const facts: RequestFacts = { customerId: 'c1', customerLevel: 'STANDARD', contractId: null, requestType: 'FAULT', product: 'EdgeGate 4.2', responseLevel: null };
  const terms = (policyIds: readonly string[], priority: 'P1' | 'P2' | 'P3', responseLevel: 'RED' | 'YELLOW' | 'BLUE' | null) =>
    termsOf(policyIds.map((id) => shippedPolicies.find((policy) => policy.id === id)!), { priority, responseLevel }, () => 1).map(({ kind, targetSeconds, policyId }) => [kind, targetSeconds / 60, policyId]);

  it('promise what R4.1 says', () => {
    expect(terms(['standard'], 'P1', null)).toEqual([['REGISTRATION', 15, 'standard'], ['FIRST_RESPONSE', 120, 'standard'], ['RESOLUTION', 240, 'standard']]);
    expect(terms(['standard'], 'P3', null)).toEqual([['REGISTRATION', 15, 'standard'], ['FIRST_RESPONSE', 480, 'standard'], ['RESOLUTION', 1_440, 'standard']]);
    expect(terms(['general'], 'P3', null)).toEqual([['REGISTRATION', 15, 'general'], ['FIRST_RESPONSE', 1_440, 'general']]);
    expect(terms(['core-product', 'standard'], 'P1', 'RED')).toEqual([['REGISTRATION', 15, 'core-product'], ['FIRST_RESPONSE', 5, 'core-product'], ['ON_SITE', 60, 'core-product'], ['RESOLUTION', 240, 'standard'], ['RCA_REPORT', 2_880, 'core-product']]);
    expect(terms(['core-product', 'standard'], 'P2', 'YELLOW')).toEqual([['REGISTRATION', 15, 'core-product'], ['FIRST_RESPONSE', 15, 'core-product'], ['DISPATCH', 120, 'core-product'], ['RESOLUTION', 1_440, 'standard']]);
    expect(terms(['core-product', 'standard'], 'P3', null)).toEqual([['REGISTRATION', 15, 'standard'], ['FIRST_RESPONSE', 480, 'standard'], ['RESOLUTION', 1_440, 'standard']]);
  });

  it('are attached by rules, all that fit in their order', () => {
    expect(policiesFor(shippedRules, facts)).toEqual(['standard']);
    expect(policiesFor(shippedRules, { ...facts, responseLevel: 'BLUE' })).toEqual(['core-product', 'standard']);
    const rules = [{ policyId: 'gold', contractId: 'k7' }, { policyId: 'edge', product: 'edgegate', requestTypes: ['FAULT'] }, { policyId: 'vip', customerLevels: ['KEY'] as const }, { policyId: 'own', customerId: 'c1' }];
    expect(policiesFor(rules, facts)).toEqual(['edge', 'own']);
    expect(policiesFor(rules, { ...facts, contractId: 'k7', customerLevel: 'KEY', requestType: 'CONSULTATION' })).toEqual(['gold', 'vip', 'own']);
  });
});
