import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { v7 as uuid } from 'uuid';

export interface TriageTraining {
  readonly id: string;
  readonly labelSetId: string;
  /** The version it makes. */
  readonly version: string;
  readonly state: 'RUNNING' | 'DONE' | 'FAILED';
  /** 0 to 1. */
  readonly share: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

/** The trainings of this process, the latest of each label set. One that a restart ends leaves no trace but its events. */
@Injectable()
export class TriageTrainings {
  private readonly latest = new Map<string, TriageTraining>();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  ofLabelSet(labelSetId: string): TriageTraining | null {
    return this.latest.get(labelSetId) ?? null;
  }

  /** One a label set at a time: asking again while one runs answers with that one. */
  start(labelSetId: string): { readonly training: TriageTraining; readonly fresh: boolean } {
    const running = this.latest.get(labelSetId);
    if (running?.state === 'RUNNING') return { training: running, fresh: false };
    const startedAt = this.clock();
    const id = uuid();
    const version = `${labelSetId}-${startedAt.toISOString().slice(0, 10)}-${id.slice(-8)}`;
    const training: TriageTraining = { id, labelSetId, version, state: 'RUNNING', share: 0, startedAt, finishedAt: null };
    this.latest.set(labelSetId, training);
    return { training, fresh: true };
  }

  progress(id: string, share: number): { readonly before: TriageTraining; readonly after: TriageTraining } {
    const before = this.byId(id);
    const after = { ...before, share: Math.max(before.share, share) };
    this.latest.set(before.labelSetId, after);
    return { before, after };
  }

  finish(id: string, state: 'DONE' | 'FAILED', finishedAt: Date): TriageTraining {
    const before = this.byId(id);
    const after = { ...before, state, finishedAt, share: state === 'DONE' ? 1 : before.share };
    this.latest.set(before.labelSetId, after);
    return after;
  }

  private byId(id: string): TriageTraining {
    const found = [...this.latest.values()].find((training) => training.id === id);
    if (!found) throw new Error(`no training ${id}`);
    return found;
  }
}
