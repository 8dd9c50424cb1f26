import { Injectable } from '@nestjs/common';
import { isRefusal } from '@deskgraph/subgraph';
import { AssignWorkOrder } from '../work-orders/assign-work-order';
import { QueueView, type QueuedOrder } from '../work-orders/queue.view';
import { DispatchQueuesView } from './dispatch-queues.view';
import { choose, queueOf } from './domain/choice';
import { workQueue } from './domain/work-queue';

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
    const ours = await this.queue.open(mostAtOnce, ({ likelySkillId, awaitsPerson }) => margins.has(queueOf(likelySkillId)) && !awaitsPerson);
    const seen = new Map<string, QueuedOrder>(ours.map((queued) => [queued.order.id, queued]));
    let unchanged = true;
    return workQueue([...seen.keys()], {
      look: async (id) => {
        // The first reading holds until something was assigned.
        const queued = unchanged ? seen.get(id) : await this.queue.one(id);
        if (!queued) return null;
        seen.set(id, queued);
        return choose(queued.ranked, margins.get(queueOf(queued.order.likelySkillId)) ?? 1);
      },
      give: async (workOrderId, engineerId) => {
        const outcome = await this.assign.execute({ workOrderId, engineerId, expectedVersion: seen.get(workOrderId)?.order.version ?? 0 }, machine);
        if (isRefusal(outcome)) return false;
        unchanged = false;
        return true;
      },
    });
  }
}
