import { Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { isRefusal, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { ApproveAssignmentPlanInput } from '../graph.generated';
import { refusalSentence } from '../work-orders/assign-outcome';
import { AssignWorkOrder } from '../work-orders/assign-work-order';
import type { PlanRow } from './assignment-plan.entity';
import { AssignmentPlansStore } from './assignment-plans.store';

export interface Approved {
  readonly plan: PlanRow;
  readonly outcomes: readonly { readonly workOrderId: string; readonly engineerId: string; readonly refusal: string | null }[];
}

/** Carries out a plan, whole or in part; an order somebody changed meanwhile is left as it is and said so. */
@Injectable()
export class ApproveAssignmentPlan {
  constructor(private readonly plans: AssignmentPlansStore, private readonly assign: AssignWorkOrder) {}

  async execute(principal: Principal, { planId, workOrderIds }: ApproveAssignmentPlanInput, language: 'zh' | 'en'): Promise<Approved | InvalidInputRefusal> {
    const plan = await this.plans.byId(planId);
    if (plan === null) return noSuchPlan;
    const wanted = workOrderIds ? plan.items.filter(({ workOrderId }) => workOrderIds.includes(workOrderId)) : plan.items;
    if (workOrderIds && new Set(workOrderIds).size !== wanted.length) return notInThePlan;
    const outcomes: { workOrderId: string; engineerId: string; refusal: string | null }[] = [];
    for (const { workOrderId, engineerId, version } of wanted) {
      const outcome = await this.assign.execute({ workOrderId, engineerId, expectedVersion: version }, { how: 'PLAN', by: principal });
      outcomes.push({ workOrderId, engineerId, refusal: isRefusal(outcome) ? refusalSentence(outcome, language) : null });
    }
    return { plan, outcomes };
  }
}

const noSuchPlan: InvalidInputRefusal = { refused: 'InvalidInput', mistakes: [{ path: ['planId'], text: { zh: '没有此派单方案', en: 'no such plan' } }] };
const notInThePlan: InvalidInputRefusal = { refused: 'InvalidInput', mistakes: [{ path: ['workOrderIds'], text: { zh: '方案中没有其中的工单', en: 'not all of these orders are in the plan' } }] };
