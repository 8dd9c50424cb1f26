import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { cleanText, invalidInput, requiredLength, type InvalidInputRefusal } from '@deskgraph/subgraph';
import { EngineersView } from '../engineers/engineers.view';
import type { DeclineAssignmentInput } from '../graph.generated';
import { AssignmentsStore } from './assignments.store';
import { decline, type NotYours, type WorkOrder } from './domain/work-order';
import { noSuchOrder } from './refusals';
import { assignmentDeclined } from './work-orders.events';
import { WorkOrdersStore } from './work-orders.store';

@Injectable()
export class DeclineAssignment {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: WorkOrdersStore,
    private readonly engineers: EngineersView,
    private readonly assignments: AssignmentsStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, input: DeclineAssignmentInput): Promise<WorkOrder | NotYours | InvalidInputRefusal> {
    const reason = cleanText(input.reason);
    const invalid = invalidInput([requiredLength('reason', { zh: '拒绝原因', en: 'reason' }, reason, 500)]);
    if (invalid) return invalid;
    return this.uow.run(async (tx) => {
      const order = await this.orders.locked(tx, input.workOrderId);
      if (order === null) return noSuchOrder;
      const engineerId = await this.engineers.idOfAccount(principal.id, tx);
      const declined = decline(order, engineerId);
      if ('refused' in declined || engineerId === null) return { refused: 'NotAssignedToYou' };

      const now = this.clock();
      const saved = await this.orders.save(tx, declined);
      await this.assignments.end(tx, saved.id, now, 'DECLINED');
      await this.outbox.append(tx, [assignmentDeclined(saved, engineerId, reason, now)]);
      return saved;
    });
  }
}
