import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DispatchQueueEntity, type QueueRow } from './dispatch-queue.entity';

@Injectable()
export class DispatchQueuesStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Only queues somebody changed. */
  all(): Promise<QueueRow[]> {
    return this.dataSource.getRepository<QueueRow>(DispatchQueueEntity).find();
  }

  async save(tx: EntityManager, queue: QueueRow): Promise<void> {
    await tx.getRepository<QueueRow>(DispatchQueueEntity).upsert(queue, ['id']);
  }
}
