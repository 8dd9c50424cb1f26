import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { RootCauseEntity, type RootCauseRow } from './root-cause.entity';

@Injectable()
export class RootCausesStore {
  constructor(private readonly dataSource: DataSource) {}

  of(tx: EntityManager, workOrderId: string): Promise<RootCauseRow | null> {
    return tx.getRepository<RootCauseRow>(RootCauseEntity).findOneBy({ workOrderId });
  }

  async add(tx: EntityManager, row: RootCauseRow): Promise<void> {
    await tx.getRepository<RootCauseRow>(RootCauseEntity).insert(row);
  }

  ofOrders(ids: readonly string[]): Promise<RootCauseRow[]> {
    return this.dataSource.getRepository<RootCauseRow>(RootCauseEntity).findBy({ workOrderId: In([...ids]) });
  }
}
