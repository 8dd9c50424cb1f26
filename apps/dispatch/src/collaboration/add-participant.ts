import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { cleanText, invalidInput, requiredLength, type InvalidInputRefusal } from '@deskgraph/subgraph';
import { v7 as uuid } from 'uuid';
import type { AddParticipantInput } from '../graph.generated';
import { noSuchOrder } from '../work-orders/refusals';
import { TouchWorkOrder } from '../work-orders/touch-work-order';
import { WorkOrdersView } from '../work-orders/work-orders.view';
import { CollaborationStore } from './collaboration.store';
import type { Participant } from './domain/participant';

@Injectable()
export class AddParticipant {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly participants: CollaborationStore,
    private readonly orders: WorkOrdersView,
    private readonly touch: TouchWorkOrder,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, { workOrderId, dueAt, lead, ...input }: AddParticipantInput): Promise<Participant | InvalidInputRefusal> {
    const said = { name: cleanText(input.name), department: cleanText(input.department), duty: cleanText(input.duty), contact: cleanText(input.contact) };
    const invalid = invalidInput([
      requiredLength('name', { zh: '姓名', en: 'name' }, said.name, 100),
      requiredLength('department', { zh: '部门', en: 'department' }, said.department, 100),
      requiredLength('duty', { zh: '职责', en: 'duty' }, said.duty, 500),
      requiredLength('contact', { zh: '联系方式', en: 'contact' }, said.contact, 200),
    ]);
    if (invalid) return invalid;
    if (!(await this.orders.exists(workOrderId))) return noSuchOrder;
    const participant: Participant = {
      ...said, id: uuid(), workOrderId, dueAt, lead: lead ?? false, state: 'OPEN', addedBy: principal.name, addedAt: this.clock(), finishedAt: null, warnedAt: null,
    };
    await this.uow.run(async (tx) => {
      if (participant.lead) await this.participants.stepDown(tx, workOrderId);
      await this.participants.save(tx, participant);
      await this.touch.execute(tx, [workOrderId], 'COLLABORATION');
    });
    return participant;
  }
}
