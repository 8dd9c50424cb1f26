import { Inject, Injectable } from '@nestjs/common';
import type { DataOf, Envelope, ServiceRequestSubmitted } from '@deskgraph/contracts';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { NumberSeries, type TakenNumber } from '../numbers/number-series';
import { RunClocks, type Promised } from '../service-levels/run-clocks';
import { CategoriseWorkOrders } from './categorise-work-orders';
import type { WorkOrder } from './domain/work-order';
import { workOrderOpened } from './work-orders.events';
import { WorkOrdersStore } from './work-orders.store';

type RequestFacts = DataOf<typeof ServiceRequestSubmitted>;

/** The type as triage found it, where the requester said none. */
type KnownFacts = Omit<RequestFacts, 'requestType'> & Pick<WorkOrder, 'requestType'>;

/** Opens the orders of requests at once; their clocks count from the request, however late we hear of it. */
@Injectable()
export class OpenWorkOrders {
  constructor(
    private readonly orders: WorkOrdersStore,
    private readonly clocks: RunClocks,
    private readonly categorise: CategoriseWorkOrders,
    private readonly numbers: NumberSeries,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(tx: EntityManager, messages: readonly Envelope<RequestFacts>[]): Promise<void> {
    const opened = await this.orders.opened(tx, messages.map(requestIdOf));
    const fresh = messages.filter((message) => !opened.has(requestIdOf(message)));
    if (fresh.length === 0) return;
    const early = new Map((await this.orders.takeEarlyCategories(tx, fresh.map(requestIdOf))).map((found) => [found.serviceRequestId, found]));
    const openings = fresh.map(({ data }) => ({
      key: { workOrderId: uuid(), serviceRequestId: data.serviceRequestId },
      request: { ...data, requestType: data.requestType ?? early.get(data.serviceRequestId)?.requestType ?? null },
    }));
    const promised = await this.clocks.start(tx, openings);
    const numbers = await this.numbers.take(tx, 'IR', fresh.length);
    const made = fresh.flatMap((message, nth) => {
      const [opening, promise, number] = [openings[nth], promised[nth], numbers[nth]];
      return opening && promise && number ? [{ message, promise, order: orderOf(opening.request, promise, number) }] : [];
    });
    await this.orders.add(tx, await this.categorise.beforehand(tx, made.map(({ order }) => order)));
    await this.outbox.append(tx, made.flatMap(({ message, promise, order }) =>
      [workOrderOpened(order, message.data.channel, promise), ...promise.news].map((event) => ({ ...event, cause: message })),
    ));
    const said = fresh.flatMap((cause) => {
      const found = early.get(requestIdOf(cause));
      return found ? [{ ...found, at: this.clock(), cause }] : [];
    });
    if (said.length > 0) await this.categorise.execute(tx, said);
  }
}

const requestIdOf = ({ data }: Envelope<RequestFacts>): string => data.serviceRequestId;

function orderOf(request: KnownFacts, promise: Promised, { reference, takenAt }: TakenNumber): WorkOrder {
  return {
    id: promise.workOrderId, reference, version: 1, status: 'OPEN', priority: request.priority, serviceRequestId: request.serviceRequestId,
    responseLevel: request.responseLevel ?? null,
    customerId: request.customerId,
    customerName: request.customerName,
    customerLevel: request.customerLevel,
    deviceId: request.deviceId ?? null,
    productVersion: request.productVersion ?? null,
    requestType: request.requestType,
    contractId: request.contractId ?? null,
    subject: request.subject,
    background: request.description,
    desiredBy: request.desiredBy === undefined ? null : new Date(request.desiredBy),
    language: request.language,
    categoryId: null, categoryApplied: false, likelySkillId: null, requiredSkills: [], skillsOverride: null, effortHours: 0, visit: null,
    engineerId: null, startAt: null, declinedBy: [], automaticAssignments: 0, awaitsPerson: false, requeuedBecause: null,
    openedAt: takenAt,
    nextDueAt: promise.nextDueAt,
    atRiskAt: promise.atRiskAt,
  };
}
