import { Injectable } from '@nestjs/common';
import { isRefusal } from '@deskgraph/subgraph';
import { AssignWorkOrder } from '../work-orders/assign-work-order';
import { QueueView, type QueuedOrder } from '../work-orders/queue.view';
import { DispatchQueuesView } from './dispatch-queues.view';
import { choose, queueOf } from './domain/choice';

/** Orders looked at in one round. */
const mostAtOnce = 200;
const machine = { how: 'AUTOMATIC', by: { id: 'automatic', name: 'automatic' } } as const;

/** One round through the queues in which a machine assigns: the more urgent first, within a priority the older. */
@Injectable()
export class RunAutomaticDispatch {
  constructor(
    private readonly queues: DispatchQueuesView,
    private readonly queue: QueueView,
    private readonly assign: AssignWorkOrder,
  ) {}

  /** How many orders were assigned. */
  async execute(): Promise<number> {
    const margins = await this.queues.automatic();
    if (margins.size === 0) return 0;
    let assigned = 0;
    for (const queued of await this.queue.open(mostAtOnce)) {
      const margin = margins.get(queueOf(queued.order.likelySkillId));
      if (margin === undefined || queued.order.awaitsPerson) continue;
      // What was assigned a moment ago changed loads and with them the ranking.
      const now = assigned === 0 ? queued : await this.queue.one(queued.order.id);
      if (now !== null && (await this.give(now, margin))) assigned += 1;
    }
    return assigned;
  }

  private async give({ order, ranked }: QueuedOrder, margin: number): Promise<boolean> {
    const choice = choose(ranked, margin);
    if ('left' in choice) return false;
    const outcome = await this.assign.execute({ workOrderId: order.id, engineerId: choice.engineerId, expectedVersion: order.version }, machine);
    return !isRefusal(outcome);
  }
}
