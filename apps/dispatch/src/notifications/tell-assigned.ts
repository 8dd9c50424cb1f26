import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EngineersView } from '../engineers/engineers.view';
import { FollowClocks } from '../work-orders/follow-clocks';
import { Notify } from './notify';

export interface Assigned {
  readonly workOrderId: string;
  readonly engineerId: string;
  readonly at: Date;
}

/** The engineer is told that an order is theirs (R3.5); not of one that was given on before they could be. */
@Injectable()
export class TellAssigned {
  constructor(private readonly orders: FollowClocks, private readonly engineers: EngineersView, private readonly notify: Notify) {}

  async execute(tx: EntityManager, { workOrderId, engineerId, at }: Assigned): Promise<void> {
    const order = await this.orders.hold(tx, workOrderId);
    if (order?.engineerId !== engineerId) return;
    const accountId = (await this.engineers.byId({}, engineerId))?.accountId ?? null;
    if (accountId === null) return;
    const { clocks } = await this.orders.now(tx, workOrderId);
    const [next] = clocks.filter(({ state }) => state === 'RUNNING').sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
    await this.notify.execute(tx, {
      cause: `${workOrderId} assigned ${at.toISOString()}`, workOrderId, urgent: order.responseLevel === 'RED', template: 'ASSIGNED', recipients: [{ kind: 'ACCOUNT', id: accountId }],
      facts: { reference: order.reference, ...(next ? { clock: next.kind, dueAt: next.dueAt.toISOString() } : {}) },
    });
  }
}
