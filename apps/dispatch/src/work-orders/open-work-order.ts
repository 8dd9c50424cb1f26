import { Inject, Injectable } from '@nestjs/common';
import type { DataOf, ServiceRequestSubmitted } from '@deskgraph/contracts';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { NumberSeries } from '../numbers/number-series';
import { RunClocks } from '../service-levels/run-clocks';
import { CategoriseWorkOrder } from './categorise-work-order';
import type { WorkOrder } from './domain/work-order';
import { workOrderOpened } from './work-orders.events';
import { WorkOrdersStore } from './work-orders.store';

/** Opens the order of a request at once; its clocks count from the request, however late we hear of it. */
@Injectable()
export class OpenWorkOrder {
  constructor(
    private readonly orders: WorkOrdersStore,
    private readonly clocks: RunClocks,
    private readonly categorise: CategoriseWorkOrder,
    private readonly numbers: NumberSeries,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(tx: EntityManager, request: DataOf<typeof ServiceRequestSubmitted>): Promise<void> {
    const { serviceRequestId, priority } = request;
    if (await this.orders.lockedByRequest(tx, serviceRequestId)) return;
    const key = { workOrderId: uuid(), serviceRequestId };
    const early = await this.orders.takeEarlyCategory(tx, serviceRequestId);
    const requestType = request.requestType ?? early?.requestType ?? null;
    const promised = await this.clocks.start(tx, key, { ...request, requestType });
    const { reference, takenAt } = await this.numbers.next(tx, 'IR');
    const order: WorkOrder = {
      id: key.workOrderId, reference, version: 1, status: 'OPEN', priority, serviceRequestId,
      responseLevel: request.responseLevel ?? null,
      customerId: request.customerId,
      customerName: request.customerName,
      customerLevel: request.customerLevel,
      deviceId: request.deviceId ?? null,
      productVersion: request.productVersion ?? null,
      requestType,
      contractId: request.contractId ?? null,
      subject: request.subject,
      background: request.description,
      desiredBy: request.desiredBy === undefined ? null : new Date(request.desiredBy),
      language: request.language,
      categoryId: null, categoryApplied: false, likelySkillId: null, requiredSkills: [], skillsOverride: null, effortHours: 0, visit: null,
      engineerId: null, startAt: null, declinedBy: [], automaticAssignments: 0, awaitsPerson: false, requeuedBecause: null,
      openedAt: takenAt,
      nextDueAt: promised.nextDueAt,
      atRiskAt: promised.atRiskAt,
    };
    await this.orders.add(tx, await this.categorise.beforehand(tx, order));
    await this.outbox.append(tx, [workOrderOpened(order, request.channel, promised), ...promised.news]);
    if (early) await this.categorise.execute(tx, { ...early, at: this.clock() });
  }
}
