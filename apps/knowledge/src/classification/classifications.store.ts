import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Classification } from './classification';
import { ClassificationEntity, TrainingExampleEntity, type TrainingExampleRow } from './classification.entity';

@Injectable()
export class ClassificationsStore {
  constructor(private readonly dataSource: DataSource) {}

  /** The row stays locked until the transaction ends. */
  locked(tx: EntityManager, serviceRequestId: string): Promise<Classification | null> {
    return tx.getRepository(ClassificationEntity).findOne({ where: { serviceRequestId }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: EntityManager, classification: Classification): Promise<void> {
    await tx.getRepository(ClassificationEntity).upsert(classification, ['serviceRequestId']);
  }

  /** A later word about the same request replaces the earlier. */
  async addExample(tx: EntityManager, example: TrainingExampleRow): Promise<void> {
    await tx.getRepository(TrainingExampleEntity).upsert(example, ['serviceRequestId']);
  }

  byRequests(ids: readonly string[]): Promise<Classification[]> {
    return this.dataSource.getRepository(ClassificationEntity).findBy({ serviceRequestId: In([...ids]) });
  }
}
