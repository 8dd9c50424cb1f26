import { Injectable } from '@nestjs/common';
import type { Snapshot } from './domain/ranking';
import { rank } from './domain/ranking';
import type { WorkOrder } from './domain/work-order';
import { RankingView } from './ranking.view';
import { WorkOrdersStore } from './work-orders.store';

/** An engineer's place in the ranking of an order, with what a plan counts. */
export interface RankedEngineer {
  readonly engineerId: string;
  readonly score: number;
  /** No hard rule stands against it. */
  readonly allowed: boolean;
  readonly open: number;
  readonly capacity: number;
  readonly openHours: number;
  readonly capacityHours: number | null;
}

export interface QueuedOrder {
  readonly order: Pick<WorkOrder, 'id' | 'version' | 'priority' | 'openedAt' | 'effortHours' | 'nextDueAt' | 'likelySkillId' | 'awaitsPerson' | 'automaticAssignments'>;
  readonly weightsVersion: number;
  readonly ranked: readonly RankedEngineer[];
}

/** The open queue with everybody ranked for each order: the more urgent first, within a priority the older. */
@Injectable()
export class QueueView {
  constructor(private readonly orders: WorkOrdersStore, private readonly ranking: RankingView) {}

  /** Of the first `most` orders those that are wanted. */
  async open(most: number, wanted: (order: QueuedOrder['order']) => boolean = () => true): Promise<readonly QueuedOrder[]> {
    return this.rankedFor((await this.orders.queue(most)).filter(wanted));
  }

  /** One order ranked as things are now; null when it is not open any more. */
  async one(id: string): Promise<QueuedOrder | null> {
    const orders = (await this.orders.byIds([id])).filter(({ status }) => status === 'OPEN');
    return (await this.rankedFor(orders))[0] ?? null;
  }

  private async rankedFor(orders: readonly WorkOrder[]): Promise<readonly QueuedOrder[]> {
    const snapshots = await this.ranking.snapshots(orders);
    return orders.map((order, nth) => ({ order, ...rankedIn(snapshots[nth]) }));
  }
}

function rankedIn(snapshot: Snapshot | undefined): Omit<QueuedOrder, 'order'> {
  if (!snapshot) throw new Error('an order was not ranked');
  const ranked = rank(snapshot).map(({ candidate, score, refusals }) => {
    const { id: engineerId, openWorkOrders: open, capacity, openHours, capacityHours } = candidate;
    return { engineerId, score, allowed: refusals.length === 0, open, capacity, openHours, capacityHours };
  });
  return { weightsVersion: snapshot.circumstances.weights.version, ranked };
}
