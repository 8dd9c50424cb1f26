import { Inject, Injectable } from '@nestjs/common';
import { can, type GraphContext } from '@deskgraph/identity';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { PerRequestLoader } from '@deskgraph/subgraph';
import { CollaborationStore } from './collaboration.store';
import { overdue, type Participant } from './domain/participant';

@Injectable()
export class CollaborationView {
  private readonly loader = new PerRequestLoader<readonly Participant[]>(async (ids) => {
    const participants = await this.store.ofOrders(ids);
    return new Map(ids.map((id) => [id, participants.filter(({ workOrderId }) => workOrderId === id)]));
  });

  constructor(private readonly store: CollaborationStore, @Inject(CLOCK) private readonly clock: Clock) {}

  /** Empty for customers: who works together inside is not theirs. */
  async ofOrder(context: GraphContext, workOrderId: string): Promise<readonly Participant[]> {
    if (!can(context.principal, 'engineer:read')) return [];
    return (await this.loader.load(context, workOrderId)) ?? [];
  }

  overdue(participant: Participant): boolean {
    return overdue(participant, this.clock());
  }
}
