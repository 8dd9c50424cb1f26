import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager, type Repository } from 'typeorm';
import type { Participant } from './domain/participant';
import { ParticipantEntity } from './participant.entity';

@Injectable()
export class CollaborationStore {
  constructor(private readonly dataSource: DataSource) {}

  async save(tx: EntityManager, participant: Participant): Promise<void> {
    await this.rows(tx).upsert(participant, ['id']);
  }

  /** One lead an order: whoever led before does not any more. */
  async stepDown(tx: EntityManager, workOrderId: string): Promise<void> {
    await this.rows(tx).update({ workOrderId, lead: true }, { lead: false });
  }

  /** The row stays locked until the transaction ends. */
  locked(tx: EntityManager, id: string): Promise<Participant | null> {
    return this.rows(tx).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Of each order, the one due first first. */
  ofOrders(ids: readonly string[]): Promise<Participant[]> {
    return this.rows().find({ where: { workOrderId: In([...ids]) }, order: { dueAt: 'ASC', id: 'ASC' } });
  }

  /** Marks overdue parts as warned of and returns them; no two callers get the same one. */
  async takeOverdue(tx: EntityManager, now: Date, most: number): Promise<{ id: string; workOrderId: string; department: string; dueAt: Date }[]> {
    const [rows] = await tx.query(
      `update collaborators set warned_at = $1 where id in (
         select id from collaborators where state <> 'DONE' and warned_at is null and due_at < $1 order by due_at limit $2 for update skip locked
       ) returning id, work_order_id as "workOrderId", department, due_at as "dueAt"`,
      [now, most],
    );
    return rows;
  }

  private rows(manager: EntityManager = this.dataSource.manager): Repository<Participant> {
    return manager.getRepository<Participant>(ParticipantEntity);
  }
}
