import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@deskgraph/runtime';
import { invalidInput, optionalText, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { EngineersView } from '../engineers/engineers.view';
import type { SetSkillRuleInput } from '../graph.generated';
import { AssignmentsStore } from './assignments.store';
import type { SkillRule } from './domain/required-skills';
import { withDemand } from './domain/work-order';
import { WorkOrdersStore } from './work-orders.store';

/** Open orders that follow a changed rule in its own transaction. */
const mostAtOnce = 1_000;

/** What orders of a category, a device or a version ask of an engineer; the open queue follows at once. */
@Injectable()
export class SetSkillRule {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: WorkOrdersStore,
    private readonly engineers: EngineersView,
    private readonly assignments: AssignmentsStore,
  ) {}

  async execute(input: SetSkillRuleInput): Promise<SkillRule | InvalidInputRefusal> {
    const known = await this.engineers.skillIds();
    const rule: SkillRule = {
      id: input.id ?? uuid(), skillId: input.skillId,
      categoryId: optionalText(input.categoryId), deviceId: optionalText(input.deviceId), productVersion: optionalText(input.productVersion),
      minimumLevel: input.minimumLevel ?? null, certificateRequired: input.certificateRequired ?? false, effortHours: input.effortHours ?? null,
    };
    const invalid = mistakesIn(rule, known);
    if (invalid) return invalid;
    return this.uow.run(async (tx) => {
      await this.assignments.saveSkillRule(tx, rule);
      await this.follow(tx);
      return rule;
    });
  }

  /** Whether there was such a rule. */
  async remove(id: string): Promise<boolean> {
    return this.uow.run(async (tx) => {
      const removed = await this.assignments.removeSkillRule(tx, id);
      if (removed) await this.follow(tx);
      return removed;
    });
  }

  private async follow(tx: EntityManager): Promise<void> {
    const rules = await this.assignments.skillRules(tx);
    for (const { id } of await this.orders.queue(mostAtOnce, tx)) {
      const order = await this.orders.locked(tx, id);
      if (order === null) continue;
      const next = withDemand(order, rules);
      const same = next.effortHours === order.effortHours && JSON.stringify(next.requiredSkills) === JSON.stringify(order.requiredSkills);
      if (!same) await this.orders.save(tx, next);
    }
  }
}

function mistakesIn({ skillId, categoryId, deviceId, productVersion, minimumLevel, effortHours }: SkillRule, known: ReadonlySet<string>): InvalidInputRefusal | undefined {
  return invalidInput([
    !known.has(skillId) && { path: ['skillId'], text: { zh: '没有此技能', en: 'no such skill' } },
    categoryId === null && deviceId === null && productVersion === null && { path: ['categoryId'], text: { zh: '请指定分类、设备或产品版本', en: 'name a category, a device or a product version' } },
    minimumLevel !== null && (minimumLevel < 1 || minimumLevel > 5) && { path: ['minimumLevel'], text: { zh: '技能等级为 1 到 5', en: 'a level from 1 to 5' } },
    effortHours !== null && (effortHours <= 0 || effortHours > 200) && { path: ['effortHours'], text: { zh: '工时为 0 到 200 小时', en: 'more than 0, at most 200 hours' } },
  ]);
}
