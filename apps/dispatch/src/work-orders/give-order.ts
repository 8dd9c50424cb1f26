import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import type { InvalidInputRefusal } from '@deskgraph/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { EngineersView } from '../engineers/engineers.view';
import type { AssignmentRow, AssignmentWay } from './assignment.entity';
import { AssignmentsStore } from './assignments.store';
import { hardRefusal } from './hard-refusal';
import { outcomeOf, rank } from './domain/ranking';
import type { StoredDecision } from './domain/stored-decision';
import type { WorkOrder } from './domain/work-order';
import { RankingView } from './ranking.view';
import { noSuchEngineer, type AssignRefusal } from './refusals';
import { SettleAssigned } from './settle-assigned';

const compressed = promisify(gzip);
const inflated = promisify(gunzip);

/** Who decides, and how. */
export interface Decider {
  readonly how: AssignmentWay;
  readonly by: { readonly id: string; readonly name: string };
  readonly note?: string;
}

/** The one way an order comes to an engineer: checks every hard rule and keeps what was decided with; in the caller's transaction. */
@Injectable()
export class GiveOrder {
  constructor(
    private readonly engineers: EngineersView,
    private readonly ranking: RankingView,
    private readonly assignments: AssignmentsStore,
    private readonly settle: SettleAssigned,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `order` is held by the caller, `assigned` is what becomes of it. */
  async execute(tx: EntityManager, order: WorkOrder, assigned: WorkOrder, decider: Decider): Promise<WorkOrder | AssignRefusal | InvalidInputRefusal> {
    const engineerId = assigned.engineerId ?? '';
    // Held until the end, so that two orders given at once do not both take the last place.
    if (!(await this.engineers.hold(tx, engineerId))) return noSuchEngineer;
    const [snapshot] = await this.ranking.snapshots([order], tx);
    const engineer = snapshot?.candidates.find(({ id }) => id === engineerId);
    if (!snapshot || !engineer) return noSuchEngineer;
    const refusal = hardRefusal(snapshot, engineer);
    if (refusal) return refusal;

    const now = this.clock();
    const saved = await this.settle.execute(tx, assigned, { id: engineerId, teamId: engineer.teamIds[0] ?? '' }, decider.by.id);
    await this.assignments.end(tx, order.id, now, decider.how === 'HANDOVER' ? 'HANDED_OVER' : 'REASSIGNED');
    await this.assignments.add(tx, await decision(saved, engineerId, { snapshot, outcome: outcomeOf(rank(snapshot)) }, decider, now));
    return saved;
  }
}

async function decision(order: WorkOrder, engineerId: string, stored: StoredDecision, { how, by, note }: Decider, assignedAt: Date): Promise<AssignmentRow> {
  return {
    id: uuid(), workOrderId: order.id, engineerId, how, assignedBy: by.id, assignedByName: by.name, assignedAt, note: note ?? null,
    weightsVersion: stored.snapshot.circumstances.weights.version,
    snapshot: await compressed(JSON.stringify(stored)),
    endedAt: null, endedBecause: null,
  };
}

/** JSON of a stored decision. */
export async function readDecision(snapshot: Buffer): Promise<string> {
  return (await inflated(snapshot)).toString('utf8');
}
