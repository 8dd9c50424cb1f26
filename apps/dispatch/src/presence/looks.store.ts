import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThanOrEqual, MoreThan, type EntityManager, type Repository } from 'typeorm';
import { LookEntity, type LookRow } from './look.entity';

@Injectable()
export class LooksStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether nobody knew of it: the account was not there, or its time had run out. */
  async keep(tx: EntityManager, look: LookRow): Promise<boolean> {
    const { workOrderId, accountId, until, since } = look;
    const prolonged = await this.rows(tx).update({ workOrderId, accountId, until: MoreThan(since) }, { until });
    if (prolonged.affected === 1) return false;
    await this.rows(tx).upsert(look, ['workOrderId', 'accountId']);
    return true;
  }

  /** Whether the account was there. */
  async end(tx: EntityManager, workOrderId: string, accountId: string): Promise<boolean> {
    return (await this.rows(tx).delete({ workOrderId, accountId })).affected === 1;
  }

  /** Forgets what has run out; the orders concerned. */
  async endExpired(tx: EntityManager, now: Date): Promise<readonly string[]> {
    const { raw } = await this.rows(tx).createQueryBuilder().delete().where({ until: LessThanOrEqual(now) }).returning('work_order_id').execute();
    return [...new Set((raw as { work_order_id: string }[]).map(({ work_order_id: id }) => id))];
  }

  ofOrders(workOrderIds: readonly string[], now: Date): Promise<LookRow[]> {
    return this.rows().find({ where: { workOrderId: In([...workOrderIds]), until: MoreThan(now) }, order: { since: 'ASC', accountId: 'ASC' } });
  }

  private rows(manager: EntityManager = this.dataSource.manager): Repository<LookRow> {
    return manager.getRepository<LookRow>(LookEntity);
  }
}
