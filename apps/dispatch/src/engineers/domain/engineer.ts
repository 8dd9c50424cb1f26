import { DateTime } from 'luxon';

export type Grade = 'JUNIOR' | 'SENIOR' | 'EXPERT';
export type Availability = 'AVAILABLE' | 'ON_SITE' | 'OFF_SHIFT' | 'ABSENT' | 'OFFLINE';
/** What the engineer says of themselves. */
export type EngineerStatus = 'ONLINE' | 'ON_SITE' | 'OFFLINE';
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

export interface EngineerSkill {
  readonly skillId: string;
  /** 1–5. */
  readonly level: number;
  /** Last day of the certificate, YYYY-MM-DD. */
  readonly certifiedUntil: string | null;
  /** Day of the last accepted work that needed it, YYYY-MM-DD; missing on files that are older than this field. */
  readonly lastUsedOn?: string | null;
}

/** A region the engineer covers, and how long the way to its sites takes. */
export interface CoveredRegion {
  readonly region: string;
  readonly minutes: number;
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
  /** Teams the engineer also works for. */
  readonly moreTeamIds: readonly string[];
  readonly languages: readonly string[];
  readonly skills: readonly EngineerSkill[];
  /** No windows: on call round the clock. */
  readonly shift: readonly ShiftWindow[];
  readonly absences: readonly Absence[];
  /** Can be called outside the shift. */
  readonly reachable: boolean;
  /** None: everywhere, the way counts as nothing. */
  readonly regions: readonly CoveredRegion[];
  /** Open orders at once. */
  readonly capacity: number;
  /** Hours of open work at once; null when only orders count. */
  readonly capacityHours: number | null;
  /** In the trade since that day, YYYY-MM-DD. */
  readonly experiencedSince: string | null;
  readonly status: EngineerStatus;
  readonly statusAt: Date | null;
  readonly registeredAt: Date;
  /** Grows with every change of the file. */
  readonly version: number;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly leaderId: string | null;
  /** Key accounts the team is dedicated to (R3.3). */
  readonly keyCustomerIds: readonly string[];
}

/** A node of the skill tree: domain, product, task. */
export interface Skill {
  readonly id: string;
  readonly parentId: string | null;
  readonly nameZh: string;
  readonly nameEn: string;
}

export const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** An instant as a shift is written: day of the week and time of day in the business zone. */
export interface Moment {
  readonly now: Date;
  readonly weekday: Weekday;
  /** HH:MM. */
  readonly time: string;
}

/** `zone` is where the shifts are written. */
export function momentIn(zone: string, now: Date): Moment {
  const local = DateTime.fromJSDate(now, { zone });
  return { now, weekday: weekdays[local.weekday - 1] ?? 'mon', time: local.toFormat('HH:mm') };
}

/** Whether the engineer can take work at that moment. */
export function availabilityAt({ shift, absences, status }: Pick<Engineer, 'shift' | 'absences' | 'status'>, { now, weekday: today, time }: Moment): Availability {
  if (absences.some(({ from, to }) => new Date(from) <= now && now < new Date(to))) return 'ABSENT';
  if (status === 'OFFLINE') return 'OFFLINE';
  const onShift = shift.length === 0 || shift.some(({ weekday, from, to }) => weekday === today && from <= time && time < to);
  if (!onShift) return 'OFF_SHIFT';
  return status === 'ON_SITE' ? 'ON_SITE' : 'AVAILABLE';
}

/** Whole years in the trade on that day. */
export function yearsOfExperience({ experiencedSince }: Pick<Engineer, 'experiencedSince'>, now: Date): number {
  return experiencedSince === null ? 0 : Math.floor(DateTime.fromJSDate(now, { zone: 'utc' }).diff(DateTime.fromISO(experiencedSince, { zone: 'utc' }), 'years').years);
}

/** Who leads a dedicated team has at least that many years (R3.3). */
export const leaderYears = 5;
