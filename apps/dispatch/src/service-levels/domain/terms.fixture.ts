import type { BusinessCalendar, Window } from './business-calendar';
import type { Calendars } from './clock-ledger';
import type { Terms } from './service-level-policy';

const round: readonly Window[] = [['00:00', '24:00']];
/** Short windows, so that a history of minutes crosses many of them. */
const short: readonly Window[] = [['09:00', '09:04'], ['09:05', '09:11'], ['09:13', '09:20'], ['09:21', '09:40'], ['09:43', '12:00']];
const every = (windows: readonly Window[]): BusinessCalendar['hours'] => ({ mon: windows, tue: windows, wed: windows, thu: windows, fri: windows, sat: windows, sun: windows });

export const calendarsForTests: Readonly<Record<string, BusinessCalendar>> = {
  'around-the-clock': { tz: 'Asia/Shanghai', hours: every(round) },
  short: { tz: 'Asia/Shanghai', hours: every(short) },
};

export const calendarOf: Calendars = ({ calendarId }) => {
  const calendar = calendarsForTests[calendarId];
  if (!calendar) throw new Error(`no calendar ${calendarId} in the tests`);
  return calendar;
};

export const someTerms = (more: Partial<Terms> = {}): Terms => ({
  kind: 'RESOLUTION', level: 'P1', policyId: 'standard', policyVersion: 1, calendarId: 'around-the-clock', calendarVersion: 1, targetSeconds: 14_400,
  stoppedBy: ['AWAITING_SIGNATURE', 'CLOSED', 'WAITING_FOR_CUSTOMER', 'WAITING_FOR_PARTS'], warningPoints: [50, 75, 90], ...more,
});

export const twoTerms = (response = 7_200, resolution = 14_400): readonly Terms[] => [
  someTerms({ kind: 'FIRST_RESPONSE', targetSeconds: response, stoppedBy: ['AWAITING_SIGNATURE', 'CLOSED', 'WAITING_FOR_CUSTOMER'] }),
  someTerms({ targetSeconds: resolution }),
];
