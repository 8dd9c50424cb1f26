import { DateTime } from 'luxon';

export type Grade = 'JUNIOR' | 'SENIOR' | 'EXPERT';
export type Availability = 'AVAILABLE' | 'ON_SITE' | 'OFF_SHIFT' | 'ABSENT';
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

export interface EngineerSkill {
  readonly skillId: string;
  /** 1–5. */
  readonly level: number;
  /** Last day of the certificate, YYYY-MM-DD. */
  readonly certifiedUntil: string | null;
}

/** One working window of a week; `to` may be 24:00. */
export interface ShiftWindow {
  readonly weekday: Weekday;
  readonly from: string;
  readonly to: string;
}

export interface Absence {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export interface Engineer {
  readonly id: string;
  /** The account the engineer signs in with. */
  readonly accountId: string | null;
  readonly externalKey: string | null;
  readonly name: string;
  readonly grade: Grade;
  readonly teamId: string;
  readonly languages: readonly string[];
  readonly skills: readonly EngineerSkill[];
  /** No windows: on call round the clock. */
  readonly shift: readonly ShiftWindow[];
  readonly absences: readonly Absence[];
  /** Open orders at once. */
  readonly capacity: number;
  readonly registeredAt: Date;
}

export interface Team {
  readonly id: string;
  readonly name: string;
}

export interface Skill {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Whether the engineer can take work now; `zone` is where the shifts are written. */
export function availabilityOf({ shift, absences }: Pick<Engineer, 'shift' | 'absences'>, now: Date, zone: string): Availability {
  const away = absences.some(({ from, to }) => new Date(from) <= now && now < new Date(to));
  if (away) return 'ABSENT';
  if (shift.length === 0) return 'AVAILABLE';
  const local = DateTime.fromJSDate(now, { zone });
  const today = weekdays[local.weekday - 1];
  const time = local.toFormat('HH:mm');
  return shift.some(({ weekday, from, to }) => weekday === today && from <= time && time < to) ? 'AVAILABLE' : 'OFF_SHIFT';
}
