import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { cleanText, invalidInput, requiredLength, type FieldMistake, type InvalidInputRefusal } from '@deskgraph/subgraph';
import { EngineersView } from '../engineers/engineers.view';
import type { OverrideRequiredSkillsInput, SkillRequirementInput } from '../graph.generated';
import { AssignmentsStore } from './assignments.store';
import { requirement } from './domain/required-skills';
import { withDemand, type WorkOrder } from './domain/work-order';
import { noSuchOrder, type Stale } from './refusals';
import { TouchWorkOrder } from './touch-work-order';
import { WorkOrdersStore } from './work-orders.store';

/** A dispatcher says what an order needs, and why; it stands above mapping, category and priority. */
@Injectable()
export class OverrideRequiredSkills {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: WorkOrdersStore,
    private readonly engineers: EngineersView,
    private readonly assignments: AssignmentsStore,
    private readonly touch: TouchWorkOrder,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, { workOrderId, requirements, expectedVersion, ...input }: OverrideRequiredSkillsInput): Promise<WorkOrder | Stale | InvalidInputRefusal> {
    const reason = cleanText(input.reason);
    const known = await this.engineers.skillIds();
    const invalid = invalidInput([requiredLength('reason', { zh: '原因', en: 'reason' }, reason, 500), ...requirements.flatMap((wanted, index) => mistakesIn(wanted, index, known))]);
    if (invalid) return invalid;
    return this.uow.run(async (tx) => {
      const order = await this.orders.locked(tx, workOrderId);
      if (order === null) return noSuchOrder;
      if (order.version !== expectedVersion) return this.assignments.stale(tx, order);
      const skillsOverride = { requirements: requirements.map(({ skillId, minimumLevel, certificateRequired }) => requirement(skillId, minimumLevel, certificateRequired ?? false)), reason, by: principal.name, at: this.clock().toISOString() };
      const next = await this.orders.save(tx, withDemand({ ...order, skillsOverride }, await this.assignments.skillRules(tx)));
      await this.touch.execute(tx, [workOrderId], 'REQUIRED_SKILLS');
      return next;
    });
  }
}

function mistakesIn({ skillId, minimumLevel }: SkillRequirementInput, index: number, known: ReadonlySet<string>): (FieldMistake | false)[] {
  return [
    !known.has(skillId) && { path: ['requirements', String(index), 'skillId'], text: { zh: '没有此技能', en: 'no such skill' } },
    (minimumLevel < 1 || minimumLevel > 5) && { path: ['requirements', String(index), 'minimumLevel'], text: { zh: '技能等级为 1 到 5', en: 'a level from 1 to 5' } },
  ];
}
