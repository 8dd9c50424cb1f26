import { Injectable } from '@nestjs/common';
import type { Page } from '@deskgraph/subgraph';
import { DataSource, In, type EntityManager } from 'typeorm';
import { shippedLadder } from './domain/ladder';
import { AnnouncementEntity, EscalationEntity, LadderEntity, type AnnouncementRow, type EscalationRow, type LadderRow } from './escalation.entity';

@Injectable()
export class EscalationsStore {
  constructor(private readonly dataSource: DataSource) {}

  /** The ladder that holds; the shipped one until an organisation has written its own. */
  async ladder(manager: EntityManager = this.dataSource.manager): Promise<Pick<LadderRow, 'version' | 'steps'>> {
    const [latest] = await manager.getRepository<LadderRow>(LadderEntity).find({ order: { version: 'DESC' }, take: 1 });
    return latest ?? { version: 1, steps: [...shippedLadder] };
  }

  /** Adds a version; false when somebody else has added it meanwhile. */
  async addLadder(tx: EntityManager, row: LadderRow): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into<LadderRow>(LadderEntity).values(row).orIgnore().returning('version').execute();
    return Array.isArray(raw) && raw.length > 0;
  }

  /** Records a step; false when it was taken for this clock before. */
  async take(tx: EntityManager, row: EscalationRow): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into<EscalationRow>(EscalationEntity).values(row).orIgnore().returning('id').execute();
    return Array.isArray(raw) && raw.length > 0;
  }

  /** Whether a step for this clock has told the customer. */
  customerTold(tx: EntityManager, workOrderId: string, kind: string): Promise<boolean> {
    return tx.getRepository<EscalationRow>(EscalationEntity).createQueryBuilder('e').where("e.workOrderId = :workOrderId and e.kind = :kind and 'CUSTOMER' = any(e.told)", { workOrderId, kind }).getExists();
  }

  async announce(tx: EntityManager, row: AnnouncementRow): Promise<void> {
    await tx.getRepository<AnnouncementRow>(AnnouncementEntity).insert(row);
  }

  announced(tx: EntityManager, workOrderId: string): Promise<AnnouncementRow | null> {
    return tx.getRepository<AnnouncementRow>(AnnouncementEntity).findOne({ where: { workOrderId }, order: { announcedAt: 'DESC' } });
  }

  /** Of all orders, the latest first. */
  latest({ take, after }: Page, since: Date | undefined): Promise<EscalationRow[]> {
    const query = this.dataSource.getRepository<EscalationRow>(EscalationEntity).createQueryBuilder('e').orderBy('e.takenAt', 'DESC').addOrderBy('e.id', 'DESC').take(take);
    if (since) query.andWhere('e.takenAt >= :since', { since });
    if (after) query.andWhere('(e.takenAt, e.id) < (cast(:at as timestamptz), :id)', { at: after[0], id: after[1] });
    return query.getMany();
  }

  async ofOrders(ids: readonly string[]): Promise<{ readonly escalations: readonly EscalationRow[]; readonly announcements: readonly AnnouncementRow[] }> {
    const where = { workOrderId: In([...ids]) };
    const [escalations, announcements] = await Promise.all([
      this.dataSource.getRepository<EscalationRow>(EscalationEntity).find({ where, order: { at: 'ASC', takenAt: 'ASC', id: 'ASC' } }),
      this.dataSource.getRepository<AnnouncementRow>(AnnouncementEntity).find({ where, order: { announcedAt: 'ASC' } }),
    ]);
    return { escalations, announcements };
  }
}
