import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { invalidInput, type InvalidInputRefusal } from '@deskgraph/subgraph';
import { v7 as uuid } from 'uuid';
import type { ProposeAssignmentsInput } from '../graph.generated';
import { QueueView, type QueuedOrder } from '../work-orders/queue.view';
import type { PlanRow } from './assignment-plan.entity';
import { AssignmentPlansStore } from './assignment-plans.store';
import { plan, type PlannedEngineer, type PlannedOrder } from './domain/plan';

const usually = 200;
const most = 500;

/** Solves the open queue as one assignment; nothing is given to anybody until a dispatcher approves it. */
@Injectable()
export class ProposeAssignments {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queue: QueueView,
    private readonly plans: AssignmentPlansStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, { first }: ProposeAssignmentsInput): Promise<PlanRow | InvalidInputRefusal> {
    const wanted = first ?? usually;
    const invalid = invalidInput([(wanted < 1 || wanted > most) && { path: ['first'], text: { zh: `1 到 ${most} 张工单`, en: `1 to ${most} orders` } }]);
    if (invalid) return invalid;
    const queued = await this.queue.open(wanted);
    const now = this.clock();
    const { items, leftOver, totalCost } = plan(queued.map((each) => planned(each, now)), engineersOf(queued));
    const row: PlanRow = {
      id: uuid(), proposedBy: principal.name, proposedAt: now, weightsVersion: queued[0]?.weightsVersion ?? 0, items, leftOver, totalCost,
    };
    await this.uow.run((tx) => this.plans.add(tx, row));
    return row;
  }
}

const planned = ({ order, ranked }: QueuedOrder, now: Date): PlannedOrder => ({
  id: order.id, version: order.version, effortHours: order.effortHours,
  hoursLeft: order.nextDueAt === null ? null : (order.nextDueAt.getTime() - now.getTime()) / 3_600_000,
  fit: new Map(ranked.filter(({ allowed }) => allowed).map(({ engineerId, score }) => [engineerId, score])),
});

/** Hours are not places: there are as many as fit when each order of the plan takes as long as the longest. */
function engineersOf(queued: readonly QueuedOrder[]): readonly PlannedEngineer[] {
  const longest = Math.max(0.1, ...queued.map(({ order }) => order.effortHours));
  return (queued[0]?.ranked ?? []).map(({ engineerId: id, open, capacity, openHours, capacityHours }) => {
    const inHours = capacityHours === null ? Infinity : Math.max(0, Math.floor((capacityHours - openHours) / longest));
    return { id, openHours, places: Math.max(0, Math.min(capacity - open, inHours)) };
  });
}
