import { calendarDraftOf, definition, monthDays, weekdayNames, type Calendar } from './calendar-draft';

const calendar: Calendar = {
  id: 'shop', version: 2, name: '商店', nameZh: '商店', nameEn: 'Shop', zone: 'Asia/Shanghai', followsYearlyTable: true, yearlyHolidays: ['05-01'], missingYears: [], warnings: [],
  hours: [{ weekday: 'tue', windows: [{ from: '09:00', to: '12:00' }, { from: '13:00', to: '18:00' }] }, { weekday: 'mon', windows: [{ from: '09:00', to: '18:00' }] }],
  years: [],
};

describe('the draft of a calendar', () => {
  it('says the same as the calendar as long as nothing is changed, the week in its order', () => {
    expect(definition(calendar, calendarDraftOf(calendar))).toEqual({
      id: 'shop', expectedVersion: 2, nameZh: '商店', nameEn: 'Shop', zone: 'Asia/Shanghai', followsYearlyTable: true, yearlyHolidays: ['05-01'],
      hours: [{ weekday: 'mon', windows: [{ from: '09:00', to: '18:00' }] }, { weekday: 'tue', windows: [{ from: '09:00', to: '12:00' }, { from: '13:00', to: '18:00' }] }],
    });
  });

  it('reads days off however they are set apart', () => {
    expect(definition(calendar, { ...calendarDraftOf(calendar), yearlyHolidays: '05-01、10-01 12-25' }).yearlyHolidays).toEqual(['05-01', '10-01', '12-25']);
  });

  it('lays out months from Monday on', () => {
    expect(weekdayNames('en-US')).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
    const { before, days } = monthDays(2026, 1);
    expect([before, days.length, days[0]?.date, days.at(-1)?.date]).toEqual([6, 28, '2026-02-01', '2026-02-28']);
  });
});
