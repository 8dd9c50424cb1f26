import type { ClockKind, Level, ServiceLevelPolicy, Target } from './service-level-policy';

const minutes = (count: number): number => count * 60;
const hours = (count: number): number => count * 3_600;
/** Business hours of a normal day: 09:00–12:00 and 13:00–18:00. */
const workingDays = (count: number): number => hours(8) * count;

const always = 'around-the-clock';
const office = 'china-business-hours';

const promise = (kind: ClockKind, level: Level, seconds: number, calendarId = always): Target => ({ kind, level, seconds, calendarId });

const priorities: readonly Level[] = ['P1', 'P2', 'P3'];
const responseLevels: readonly Level[] = ['RED', 'YELLOW', 'BLUE'];
/** R1.1: on record within a quarter of an hour of the first contact, whatever it is about. */
const registered = (levels: readonly Level[]): readonly Target[] => levels.map((level) => promise('REGISTRATION', level, minutes(15)));

/** What usually stops what; an organisation writes its own. */
const pauses: ServiceLevelPolicy['pauses'] = {
  FIRST_RESPONSE: ['WAITING_FOR_CUSTOMER', 'FORCE_MAJEURE'],
  DISPATCH: ['WAITING_FOR_CUSTOMER', 'FORCE_MAJEURE'],
  ON_SITE: ['WAITING_FOR_CUSTOMER', 'AGREED_APPOINTMENT', 'FORCE_MAJEURE'],
  RESOLUTION: ['WAITING_FOR_CUSTOMER', 'WAITING_FOR_PARTS', 'AGREED_APPOINTMENT', 'FORCE_MAJEURE'],
  RCA_REPORT: ['FORCE_MAJEURE'],
};
const warningPoints = [50, 75, 90];

/** R4.1: the three templates, as a new installation gets them; migrations bring later additions to those that are there. Hours pass at night too; a working day is promised in working time. */
export const shippedPolicies: readonly ServiceLevelPolicy[] = [
  {
    id: 'standard', version: 1, nameZh: '标准服务级别', nameEn: 'Standard', measuredBy: 'PRIORITY', pauses, warningPoints,
    targets: [
      ...registered(priorities),
      promise('FIRST_RESPONSE', 'P1', hours(2)), promise('RESOLUTION', 'P1', hours(4)),
      promise('FIRST_RESPONSE', 'P2', hours(4)), promise('RESOLUTION', 'P2', hours(24)),
      promise('FIRST_RESPONSE', 'P3', hours(8), office), promise('RESOLUTION', 'P3', workingDays(3), office),
    ],
  },
  {
    id: 'general', version: 1, nameZh: '通用响应级别', nameEn: 'General response', measuredBy: 'PRIORITY', pauses, warningPoints,
    targets: [...registered(priorities), promise('FIRST_RESPONSE', 'P1', hours(2)), promise('FIRST_RESPONSE', 'P2', hours(4)), promise('FIRST_RESPONSE', 'P3', hours(24))],
  },
  {
    id: 'core-product', version: 1, nameZh: '核心产品分级响应', nameEn: 'Core products', measuredBy: 'RESPONSE_LEVEL', pauses, warningPoints,
    targets: [
      ...registered(responseLevels),
      promise('FIRST_RESPONSE', 'RED', minutes(5)), promise('ON_SITE', 'RED', hours(1)),
      // R6.1, counted from the request like everything else (R4.2): phenomenon and data are taken while it lasts, and late work earns no later report.
      promise('RCA_REPORT', 'RED', hours(48)),
      promise('FIRST_RESPONSE', 'YELLOW', minutes(15)), promise('DISPATCH', 'YELLOW', hours(2)),
      promise('FIRST_RESPONSE', 'BLUE', minutes(30)),
    ],
  },
];
