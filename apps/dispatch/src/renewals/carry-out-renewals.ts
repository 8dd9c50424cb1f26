import { Inject, Injectable } from '@nestjs/common';
import { WorkOrderPromisesChanged } from '@deskgraph/contracts';
import { Outbox, outgoing } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { OpenOrdersView } from '../service-levels/open-orders.view';
import { FollowClocks } from '../work-orders/follow-clocks';
import { RenewalsStore } from './renewals.store';

/** Orders renewed in one transaction: their rows are held until it ends. */
const batchSize = 25;

/** Works through renewals, one batch at a time, so that nobody waits long for an order that is being renewed. */
@Injectable()
export class CarryOutRenewals {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly renewals: RenewalsStore,
    private readonly open: OpenOrdersView,
    private readonly orders: FollowClocks,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How many orders were renewed. */
  async execute(): Promise<number> {
    for (let renewed = 0; ; ) {
      const count = await this.uow.run((tx) => this.batch(tx));
      if (count === undefined) return renewed;
      renewed += count;
    }
  }

  private async batch(tx: EntityManager): Promise<number | undefined> {
    const renewal = await this.renewals.take(tx);
    if (renewal === null) return undefined;
    const ids = await this.open.idsAfter(tx, renewal.reached, batchSize);
    let moved = 0;
    for (const id of ids) if (await this.renew(tx, id)) moved += 1;
    const finishedAt = ids.length < batchSize ? this.clock() : null;
    await this.renewals.save(tx, { ...renewal, reached: ids.at(-1) ?? renewal.reached, renewed: renewal.renewed + ids.length, moved: renewal.moved + moved, finishedAt });
    return ids.length;
  }

  private async renew(tx: EntityManager, workOrderId: string): Promise<boolean> {
    const order = await this.orders.hold(tx, workOrderId);
    if (order === null) return false;
    const { before, after } = await this.orders.renew(tx, workOrderId);
    const changed = after.filter((clock) => !before.some(({ kind, state, dueAt }) => kind === clock.kind && state === clock.state && dueAt.getTime() === clock.dueAt.getTime()));
    if (changed.length === 0) return false;
    const now = this.clock();
    const clocks = changed.map(({ kind, dueAt, policyId, policyVersion }) => ({ kind, dueAt: dueAt.toISOString(), policyId, policyVersion }));
    await this.outbox.append(tx, [outgoing(WorkOrderPromisesChanged, workOrderId, now, { workOrderId, serviceRequestId: order.serviceRequestId, clocks, changedAt: now.toISOString() })]);
    return true;
  }
}
