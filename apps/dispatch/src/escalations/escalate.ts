import { Inject, Injectable } from '@nestjs/common';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { FollowClocks, type HeldOrder } from '../work-orders/follow-clocks';
import { circumstanceOf, stepsFor, type Circumstance, type ClockTrouble, type Step } from './domain/ladder';
import { workOrderEscalated } from './escalations.events';
import { EscalationsStore } from './escalations.store';
import { TellPeople } from './tell-people';

/** Takes the steps of the ladder that a clock's trouble calls for; each once, each on record. */
@Injectable()
export class Escalate {
  constructor(
    private readonly orders: FollowClocks,
    private readonly escalations: EscalationsStore,
    private readonly people: TellPeople,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(tx: EntityManager, trouble: ClockTrouble): Promise<void> {
    const order = await this.orders.hold(tx, trouble.workOrderId);
    if (order === null) return;
    const { clocks, waits } = await this.orders.now(tx, order.id);
    const clock = clocks.find(({ kind }) => kind === trouble.kind);
    // Quiet: what was done, stopped or moved away before the warning was heard needs nobody's attention any more.
    if (!clock || (trouble.cause === 'WARNING' && (clock.state !== 'RUNNING' || clock.dueAt > trouble.dueAt))) return;

    // Counted by when they ran out, not by what has been noticed: after a stop the first is still the first.
    const breaches = clocks.filter(({ state, dueAt }) => state === 'BREACHED' && dueAt <= trouble.dueAt).length;
    const situation = { ...trouble, unassigned: order.engineerId === null, responseLevel: order.responseLevel, breaches, customerTold: await this.escalations.customerTold(tx, order.id, trouble.kind) };
    const circumstance = circumstanceOf(order, waits.length > 0);
    for (const step of stepsFor((await this.escalations.ladder(tx)).steps, situation)) {
      await this.take(tx, order, { ...trouble, targetSeconds: clock.targetSeconds }, step, circumstance);
    }
  }

  private async take(tx: EntityManager, order: HeldOrder, trouble: ClockTrouble & { readonly targetSeconds: number }, step: Step, circumstance: Circumstance): Promise<void> {
    const { kind, cause, percent, at } = trouble;
    const row = { id: uuid(), workOrderId: order.id, kind, step: step.id, cause, percent: cause === 'BREACH' ? null : percent, circumstance, told: [...step.tell], at, takenAt: this.clock() };
    if (!(await this.escalations.take(tx, row))) return;
    await this.people.about(tx, order, { ...trouble, now: row.takenAt }, step, circumstance);
    await this.outbox.append(tx, [workOrderEscalated(row, order.serviceRequestId)]);
  }
}
