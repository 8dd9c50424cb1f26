import { Inject, Injectable } from '@nestjs/common';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { RosterView } from '../engineers/roster.view';
import { AssignmentsStore } from './assignments.store';
import { requeue, type RequeueReason } from './domain/work-order';
import { workOrderRequeued } from './work-orders.events';
import { WorkOrdersStore } from './work-orders.store';

/** Work of people who are offline or absent goes back to the queue, with the reason; its clocks run on. */
@Injectable()
export class RequeueStranded {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: WorkOrdersStore,
    private readonly roster: RosterView,
    private readonly assignments: AssignmentsStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How many orders went back. */
  async execute(): Promise<number> {
    const busy = new Set(await this.orders.busyEngineers());
    if (busy.size === 0) return 0;
    const away = await this.awayAmong(busy);
    if (away.size === 0) return 0;
    let requeued = 0;
    for (const { id } of await this.orders.inHandOf([...away.keys()])) if (await this.one(id)) requeued += 1;
    return requeued;
  }

  /** Looks again once the order is held: whoever came back in between keeps it. */
  private one(id: string): Promise<boolean> {
    return this.uow.run(async (tx) => {
      const order = await this.orders.locked(tx, id);
      if (order === null || order.engineerId === null || (order.status !== 'ASSIGNED' && order.status !== 'IN_PROGRESS')) return false;
      const { engineerId } = order;
      const reason = (await this.awayAmong(new Set([engineerId]), tx)).get(engineerId);
      if (reason === undefined) return false;
      const now = this.clock();
      const saved = await this.orders.save(tx, requeue(order, reason));
      await this.assignments.end(tx, id, now, reason);
      await this.outbox.append(tx, [workOrderRequeued(saved, engineerId, reason, now)]);
      return true;
    });
  }

  private async awayAmong(ids: ReadonlySet<string>, tx?: EntityManager): Promise<ReadonlyMap<string, RequeueReason>> {
    const away = new Map<string, RequeueReason>();
    for (const { id, availability } of await this.roster.facts(tx)) {
      if (ids.has(id) && (availability === 'OFFLINE' || availability === 'ABSENT')) away.set(id, availability);
    }
    return away;
  }
}
