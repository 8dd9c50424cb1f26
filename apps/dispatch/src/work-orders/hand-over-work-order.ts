import { Injectable } from '@nestjs/common';
import { can, type Principal } from '@deskgraph/identity';
import { UnitOfWork } from '@deskgraph/runtime';
import { cleanText, forbidden, invalidInput, requiredLength, type ForbiddenRefusal, type InvalidInputRefusal } from '@deskgraph/subgraph';
import { EngineersView } from '../engineers/engineers.view';
import type { HandOverWorkOrderInput } from '../graph.generated';
import { AssignmentsStore } from './assignments.store';
import { handOver, type WorkOrder } from './domain/work-order';
import { GiveOrder } from './give-order';
import { noSuchOrder, type AssignRefusal } from './refusals';
import { WorkOrdersStore } from './work-orders.store';

/** Gives an order on, with what the next one has to know; the hard rules hold for them too. */
@Injectable()
export class HandOverWorkOrder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: WorkOrdersStore,
    private readonly engineers: EngineersView,
    private readonly assignments: AssignmentsStore,
    private readonly give: GiveOrder,
  ) {}

  async execute(principal: Principal, { workOrderId, toEngineerId, expectedVersion, ...input }: HandOverWorkOrderInput): Promise<WorkOrder | AssignRefusal | InvalidInputRefusal | ForbiddenRefusal> {
    const note = cleanText(input.note);
    const invalid = invalidInput([requiredLength('note', { zh: '交接说明', en: 'note' }, note, 2_000)]);
    if (invalid) return invalid;
    return this.uow.run(async (tx) => {
      const order = await this.orders.locked(tx, workOrderId);
      if (order === null) return noSuchOrder;
      const own = (await this.engineers.idOfAccount(principal.id, tx)) === order.engineerId;
      if (!own && !can(principal, 'workOrder:assign')) return forbidden('workOrder:assign');
      if (order.version !== expectedVersion) return this.assignments.stale(tx, order);
      if (order.engineerId === toEngineerId) return alreadyThere;
      const given = handOver(order, toEngineerId);
      return 'refused' in given ? given : this.give.execute(tx, order, given, { how: 'HANDOVER', by: principal, note });
    });
  }
}

const alreadyThere: InvalidInputRefusal = {
  refused: 'InvalidInput',
  mistakes: [{ path: ['toEngineerId'], text: { zh: '工单已在此工程师手中', en: 'the order is with this engineer already' } }],
};
