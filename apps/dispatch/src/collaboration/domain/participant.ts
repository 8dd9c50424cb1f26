export type ParticipantState = 'OPEN' | 'IN_PROGRESS' | 'DONE';

/** Somebody from any department with a part in the work (R3.4). */
export interface Participant {
  readonly id: string;
  readonly workOrderId: string;
  readonly name: string;
  readonly department: string;
  readonly duty: string;
  readonly contact: string;
  readonly dueAt: Date;
  /** The one who answers for the whole. */
  readonly lead: boolean;
  readonly state: ParticipantState;
  readonly addedBy: string;
  readonly addedAt: Date;
  readonly finishedAt: Date | null;
  /** When it was said that the part is overdue; once. */
  readonly warnedAt: Date | null;
}

export function overdue({ state, dueAt }: Pick<Participant, 'state' | 'dueAt'>, now: Date): boolean {
  return state !== 'DONE' && dueAt < now;
}

/** The part with another state, and a new due date when one is given: a later date may be missed and warned of anew. */
export function proceed(participant: Participant, state: ParticipantState, dueAt: Date | null, now: Date): Participant {
  const finishedAt = state === 'DONE' ? (participant.finishedAt ?? now) : null;
  const next = { ...participant, state, finishedAt };
  return dueAt === null || dueAt <= participant.dueAt ? { ...next, dueAt: dueAt ?? participant.dueAt } : { ...next, dueAt, warnedAt: null };
}
