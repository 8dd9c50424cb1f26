import { Injectable } from '@nestjs/common';
import { EngineersView } from '../engineers/engineers.view';
import { DispatchQueuesStore } from './dispatch-queues.store';
import { unsorted, usualMode, type QueueMode } from './domain/choice';

export interface DispatchQueue extends QueueMode {
  readonly id: string;
  readonly changedBy: string | null;
  readonly changedAt: Date | null;
}

/** A queue for each domain of skills, and one for what nobody has sorted yet. */
@Injectable()
export class DispatchQueuesView {
  constructor(private readonly queues: DispatchQueuesStore, private readonly engineers: EngineersView) {}

  async all(): Promise<readonly DispatchQueue[]> {
    const domains = (await this.engineers.skills()).filter(({ parentId }) => parentId === null).map(({ id }) => id);
    const changed = new Map((await this.queues.all()).map((queue) => [queue.id, queue]));
    return [...domains, unsorted].map((id) => changed.get(id) ?? { ...usualMode, id, changedBy: null, changedAt: null });
  }

  /** Queues in which a machine assigns, with their margins. */
  async automatic(): Promise<ReadonlyMap<string, number>> {
    return new Map((await this.queues.all()).filter(({ mode }) => mode === 'ASSIGN').map(({ id, margin }) => [id, margin]));
  }
}
