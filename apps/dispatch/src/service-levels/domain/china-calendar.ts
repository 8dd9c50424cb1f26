import type { Window } from './business-calendar';
import type { CalendarYear, SpecialDay, StoredCalendar } from './stored-calendar';

const office: readonly Window[] = [['09:00', '12:00'], ['13:00', '18:00']];
const round: readonly Window[] = [['00:00', '24:00']];

/** "05-01/05-05" or "05-09": the days of a festival as its notice lists them, days off first, then make-up working days. */
type Festival = readonly [name: string, off: string, work?: readonly string[]];

function yearOf(year: number, source: string, festivals: readonly Festival[]): CalendarYear {
  const days = festivals.flatMap(([name, off, work = []]): readonly SpecialDay[] => [
    ...datesOf(year, off).map((date) => ({ date, windows: [], name })),
    ...work.map((day) => ({ date: `${year}-${day}`, windows: office, name: `${name}调休上班` })),
  ]);
  return { year, source, days };
}

function datesOf(year: number, range: string): readonly string[] {
  const [first = '', last = first] = range.split('/').map((day) => Date.parse(`${year}-${day}T00:00:00Z`));
  const length = (Number(last) - Number(first)) / 86_400_000 + 1;
  return Array.from({ length }, (_, index) => new Date(Number(first) + index * 86_400_000).toISOString().slice(0, 10));
}

/** Facts of the State Council's yearly notices; a year without a notice is not here. */
const years: readonly CalendarYear[] = [
  yearOf(2024, '国务院办公厅关于2024年部分节假日安排的通知，国办发明电〔2023〕7号，2023-10-25', [
    ['元旦', '01-01'],
    ['春节', '02-10/02-17', ['02-04', '02-18']],
    ['清明节', '04-04/04-06', ['04-07']],
    ['劳动节', '05-01/05-05', ['04-28', '05-11']],
    ['端午节', '06-10'],
    ['中秋节', '09-15/09-17', ['09-14']],
    ['国庆节', '10-01/10-07', ['09-29', '10-12']],
  ]),
  yearOf(2025, '国务院办公厅关于2025年部分节假日安排的通知，国办发明电〔2024〕12号，2024-11-12', [
    ['元旦', '01-01'],
    ['春节', '01-28/02-04', ['01-26', '02-08']],
    ['清明节', '04-04/04-06'],
    ['劳动节', '05-01/05-05', ['04-27']],
    ['端午节', '05-31/06-02'],
    ['国庆节、中秋节', '10-01/10-08', ['09-28', '10-11']],
  ]),
  yearOf(2026, '国务院办公厅关于2026年部分节假日安排的通知，2025-11-04', [
    ['元旦', '01-01/01-03', ['01-04']],
    ['春节', '02-15/02-23', ['02-14', '02-28']],
    ['清明节', '04-04/04-06'],
    ['劳动节', '05-01/05-05', ['05-09']],
    ['端午节', '06-19/06-21'],
    ['中秋节', '09-25/09-27'],
    ['国庆节', '10-01/10-07', ['09-20', '10-10']],
  ]),
];

const week = { mon: office, tue: office, wed: office, thu: office, fri: office };

export const shippedCalendars: readonly StoredCalendar[] = [
  {
    id: 'around-the-clock', version: 1, nameZh: '全天候', nameEn: 'Around the clock', zone: null,
    hours: { mon: round, tue: round, wed: round, thu: round, fri: round, sat: round, sun: round },
    yearlyHolidays: [], followsYearlyTable: false, years: [],
  },
  { id: 'business-hours', version: 1, nameZh: '工作时间（不计节假日）', nameEn: 'Business hours, holidays not kept', zone: null, hours: week, yearlyHolidays: [], followsYearlyTable: false, years: [] },
  { id: 'china-business-hours', version: 1, nameZh: '中国工作日历', nameEn: 'Business hours in China', zone: 'Asia/Shanghai', hours: week, yearlyHolidays: [], followsYearlyTable: true, years },
];
