import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import type { InvalidInputRefusal } from '@deskgraph/subgraph';
import type { AssignWorkOrderInput } from '../graph.generated';
import { RunClocks } from '../service-levels/run-clocks';
import { CandidatesView } from './candidates.view';
import { refusalsOf, type Candidate } from './domain/ranking';
import { assign, type WorkOrder } from './domain/work-order';
import { noSuchOrder, type AssignRefusal } from './refusals';
import { workOrderAssigned } from './work-orders.events';
import { WorkOrdersStore } from './work-orders.store';

@Injectable()
export class AssignWorkOrder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: WorkOrdersStore,
    private readonly candidates: CandidatesView,
    private readonly clocks: RunClocks,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, { workOrderId, engineerId, expectedVersion }: AssignWorkOrderInput): Promise<WorkOrder | AssignRefusal | InvalidInputRefusal> {
    return this.uow.run(async (tx) => {
      const order = await this.orders.locked(tx, workOrderId);
      if (order === null) return noSuchOrder;
      // A retry of what already happened is no conflict.
      if (order.engineerId === engineerId && order.status !== 'OPEN') return order;
      if (order.version !== expectedVersion) return { refused: 'StaleWorkOrder', workOrder: order };
      const assigned = assign(order, engineerId);
      if ('refused' in assigned) return assigned;
      const engineer = (await this.candidates.all(tx)).find(({ id }) => id === engineerId);
      if (!engineer) return noSuchEngineer;
      const refusal = hardRefusal(order, engineer);
      if (refusal) return refusal;

      const now = this.clock();
      const outlook = await this.clocks.apply(tx, { workOrderId, serviceRequestId: order.serviceRequestId }, { change: 'stop', kind: 'DISPATCH', at: now });
      const saved = await this.orders.save(tx, { ...assigned, ...outlook });
      await this.outbox.append(tx, [workOrderAssigned(saved, engineer, principal.id, now)]);
      return saved;
    });
  }
}

const noSuchEngineer: InvalidInputRefusal = {
  refused: 'InvalidInput',
  mistakes: [{ path: ['engineerId'], text: { zh: '没有此工程师，请从推荐列表中选择', en: 'no such engineer; choose one of the suggested' } }],
};

function hardRefusal(order: WorkOrder, engineer: Candidate): AssignRefusal | undefined {
  const reasons = refusalsOf(order, engineer);
  const skills = reasons.find((reason) => reason.rule === 'SKILLS_MISSING');
  if (skills?.rule === 'SKILLS_MISSING') return { refused: 'SkillsMissing', missing: skills.missing };
  return reasons.length === 0 ? undefined : { refused: 'EngineerUnavailable', engineer, reasons };
}
