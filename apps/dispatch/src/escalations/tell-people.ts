import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EngineersView } from '../engineers/engineers.view';
import { Notify, type NoticeWish } from '../notifications/notify';
import type { HeldOrder } from '../work-orders/follow-clocks';
import { expectedAfter, type Circumstance, type ClockTrouble, type Step, type Told } from './domain/ladder';
import { EscalationsStore } from './escalations.store';

type Recipient = NoticeWish['recipients'][number];

const roles: Partial<Record<Told, string>> = { DISPATCHER: 'dispatcher', SUPERVISOR: 'supervisor', DIRECTOR: 'director' };

/** A clock's trouble with what it takes to say a new time. */
type Trouble = ClockTrouble & { readonly targetSeconds: number; readonly now: Date };

/** Gives the notices of a step, in words for those inside and for the customer. */
@Injectable()
export class TellPeople {
  constructor(
    private readonly notify: Notify,
    private readonly engineers: EngineersView,
    private readonly escalations: EscalationsStore,
  ) {}

  async about(tx: EntityManager, order: HeldOrder, trouble: Trouble, step: Step, circumstance: Circumstance): Promise<void> {
    const { kind: clock, cause, percent, dueAt } = trouble;
    const facts = { reference: order.reference, clock, percent, dueAt: dueAt.toISOString(), reason: circumstance };
    const inside = (await Promise.all(step.tell.map((told) => this.recipient(order, told)))).flatMap((each) => each ?? []);
    const template = cause === 'BREACH' ? 'BREACH' : step.unassigned ? 'UNASSIGNED' : 'WARNING';
    // Two steps of one cause may tell the same person: the cause names the trouble, not the step.
    const wish = { cause: `${order.id} ${clock} ${cause} ${percent}`, workOrderId: order.id, urgent: cause === 'BREACH' || order.responseLevel === 'RED' };
    await this.notify.execute(tx, { ...wish, recipients: inside, template, facts });
    if (step.tell.includes('CUSTOMER')) await this.tellCustomer(tx, order, trouble, circumstance);
  }

  /** The reason and a new time that lies ahead, before the promise is missed where that can be; what a person has announced already is not said again by a machine. */
  private async tellCustomer(tx: EntityManager, order: HeldOrder, { kind, cause, dueAt, targetSeconds, now }: Trouble, reason: Circumstance): Promise<void> {
    const from = dueAt < now ? now : dueAt;
    const announced = await this.escalations.announced(tx, order.id);
    if (announced && announced.newTime >= from) return;
    const newTime = order.startAt && order.startAt > from ? order.startAt : expectedAfter(from, targetSeconds);
    await this.notify.execute(tx, {
      cause: `${order.id} ${kind} delay`, workOrderId: order.id, urgent: true, template: cause === 'BREACH' ? 'CUSTOMER_MISSED' : 'CUSTOMER_DELAY', recipients: [{ kind: 'CUSTOMER', id: order.customerId }],
      facts: { reference: order.reference, clock: kind, dueAt: dueAt.toISOString(), newTime: newTime.toISOString(), reason },
    });
  }

  private async recipient({ engineerId }: HeldOrder, told: Told): Promise<Recipient | undefined> {
    const role = roles[told];
    if (role !== undefined) return { kind: 'ROLE', id: role };
    if (told !== 'ENGINEER' || engineerId === null) return undefined;
    const accountId = (await this.engineers.byId({}, engineerId))?.accountId ?? null;
    return accountId === null ? undefined : { kind: 'ACCOUNT', id: accountId };
  }
}
