import { Injectable } from '@nestjs/common';
import { upsertRows } from '@deskgraph/runtime';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Classification } from './classification';
import { ClassificationEntity, TrainingExampleEntity, type TrainingExampleRow } from './classification.entity';

@Injectable()
export class ClassificationsStore {
  constructor(private readonly dataSource: DataSource) {}

  /** By request. The rows stay locked until the transaction ends. */
  async locked(tx: EntityManager, serviceRequestIds: readonly string[]): Promise<ReadonlyMap<string, Classification>> {
    const rows = await tx.getRepository(ClassificationEntity).find({
      where: { serviceRequestId: In([...serviceRequestIds]) }, order: { serviceRequestId: 'ASC' }, lock: { mode: 'pessimistic_write' },
    });
    return new Map(rows.map((row) => [row.serviceRequestId, row]));
  }

  async save(tx: EntityManager, classifications: readonly Classification[]): Promise<void> {
    await upsertRows(tx, ClassificationEntity, classifications);
  }

  /** A later word about the same request replaces the earlier. */
  async addExample(tx: EntityManager, example: TrainingExampleRow): Promise<void> {
    await tx.getRepository(TrainingExampleEntity).upsert(example, ['serviceRequestId']);
  }

  byRequests(ids: readonly string[]): Promise<Classification[]> {
    return this.dataSource.getRepository(ClassificationEntity).findBy({ serviceRequestId: In([...ids]) });
  }
}
