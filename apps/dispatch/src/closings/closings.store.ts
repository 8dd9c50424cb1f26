import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { ClosingDecisionEntity, type ClosingDecisionRow } from './closing-decision.entity';

@Injectable()
export class ClosingsStore {
  constructor(private readonly dataSource: DataSource) {}

  async add(tx: EntityManager, row: ClosingDecisionRow): Promise<void> {
    await tx.getRepository<ClosingDecisionRow>(ClosingDecisionEntity).insert(row);
  }

  /** Oldest first. */
  ofOrders(ids: readonly string[]): Promise<ClosingDecisionRow[]> {
    return this.dataSource.getRepository<ClosingDecisionRow>(ClosingDecisionEntity).find({ where: { workOrderId: In([...ids]) }, order: { decidedAt: 'ASC', id: 'ASC' } });
  }
}
