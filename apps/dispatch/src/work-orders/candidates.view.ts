import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EngineersView } from '../engineers/engineers.view';
import type { Candidate } from './domain/ranking';
import { WorkOrdersStore } from './work-orders.store';

/** Every engineer with what ranking and the hard rules need to know. */
@Injectable()
export class CandidatesView {
  constructor(private readonly engineers: EngineersView, private readonly orders: WorkOrdersStore) {}

  async all(tx?: EntityManager): Promise<readonly Candidate[]> {
    const [facts, open] = [await this.engineers.facts(tx), await this.orders.openByEngineer(tx)];
    return facts.map((engineer) => ({ ...engineer, openWorkOrders: open.get(engineer.id) ?? 0 }));
  }
}
