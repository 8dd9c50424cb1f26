import { Injectable } from '@nestjs/common';
import type { DataOf, InformationProvided } from '@deskgraph/contracts';
import type { EntityManager } from 'typeorm';
import { RunClocks } from '../service-levels/run-clocks';
import { AssignmentsStore } from './assignments.store';
import { inform, knowsAlready } from './domain/work-order';
import { TouchWorkOrder } from './touch-work-order';
import { WorkOrdersStore } from './work-orders.store';

/** Takes over what intake knows better now; what is promised is decided anew by it, and the clocks keep their start and their pauses. */
@Injectable()
export class FollowInformation {
  constructor(
    private readonly orders: WorkOrdersStore,
    private readonly assignments: AssignmentsStore,
    private readonly clocks: RunClocks,
    private readonly touch: TouchWorkOrder,
  ) {}

  async execute(tx: EntityManager, request: DataOf<typeof InformationProvided>): Promise<void> {
    const { serviceRequestId, priority } = request;
    const order = await this.orders.lockedByRequest(tx, serviceRequestId);
    const facts = {
      priority, responseLevel: request.responseLevel ?? null, requestType: request.requestType ?? order?.requestType ?? null,
      deviceId: request.deviceId ?? null, productVersion: request.productVersion ?? null, contractId: request.contractId ?? null,
    };
    if (order === null || knowsAlready(order, facts)) return;
    const outlook = await this.clocks.retarget(tx, { workOrderId: order.id, serviceRequestId }, { ...request, requestType: facts.requestType });
    await this.orders.save(tx, { ...inform(order, facts, await this.assignments.skillRules(tx)), ...outlook });
    await this.touch.execute(tx, [order.id], 'PRIORITY');
  }
}
