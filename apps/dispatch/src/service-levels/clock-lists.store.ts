import { Injectable } from '@nestjs/common';
import type { Page } from '@deskgraph/subgraph';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { ClockKind } from './domain/service-level-policy';
import type { ClockState } from './domain/sla-clock';
import { SlaClockEntity, type ClockRow } from './sla-clock.entity';

export interface ClocksWanted {
  readonly states?: readonly ClockState[] | undefined;
  readonly kinds?: readonly ClockKind[] | undefined;
  /** Only clocks that run and have three quarters used at this instant. */
  readonly atRiskAt?: Date | undefined;
}

export interface Kept {
  readonly kind: ClockKind;
  readonly policyId: string;
  readonly met: number;
  readonly missed: number;
}

export interface Counted {
  readonly kind: ClockKind;
  readonly state: ClockState;
  readonly count: number;
}

/** Clocks across all orders. */
@Injectable()
export class ClockListsStore {
  constructor(private readonly dataSource: DataSource) {}

  /** The one due next first. */
  byDue(wanted: ClocksWanted, { take, after }: Page): Promise<ClockRow[]> {
    const query = this.matching(wanted);
    if (after) query.andWhere('(c.dueAt, c.workOrderId, c.kind) > (cast(:due as timestamptz), :order, :kind)', { due: after[0], order: after[1], kind: after[2] });
    return query.orderBy('c.dueAt').addOrderBy('c.workOrderId').addOrderBy('c.kind').take(take).getMany();
  }

  count(wanted: ClocksWanted): Promise<number> {
    return this.matching(wanted).getCount();
  }

  /** Clocks missed in a period, the latest first. */
  missed(from: Date, to: Date, { take, after }: Page): Promise<ClockRow[]> {
    const query = this.rows().where('c.breachedAt >= :from and c.breachedAt < :to', { from, to });
    if (after) query.andWhere('(c.breachedAt, c.workOrderId, c.kind) < (cast(:at as timestamptz), :order, :kind)', { at: after[0], order: after[1], kind: after[2] });
    return query.orderBy('c.breachedAt', 'DESC').addOrderBy('c.workOrderId', 'DESC').addOrderBy('c.kind', 'DESC').take(take).getMany();
  }

  states(): Promise<Counted[]> {
    return this.dataSource.query('select kind, state, count(*)::int as count from sla_clocks group by kind, state order by kind, state');
  }

  /** Promises kept by when they were kept, missed by when they were due; those of cancelled orders are left out. */
  attainment(from: Date, to: Date): Promise<Kept[]> {
    return this.dataSource.query(
      `select kind, policy_id as "policyId", count(*) filter (where state = 'MET')::int as met, count(*) filter (where state = 'BREACHED')::int as missed
       from sla_clocks c where ((state = 'MET' and stopped_at >= $1 and stopped_at < $2) or (state = 'BREACHED' and breached_at >= $1 and breached_at < $2))
         and not exists (select from sla_orders o where o.work_order_id = c.work_order_id and o.cancelled_at is not null)
       group by kind, policy_id order by kind, policy_id`,
      [from, to],
    );
  }

  private matching({ states, kinds, atRiskAt }: ClocksWanted): SelectQueryBuilder<ClockRow> {
    const query = this.rows().where('true');
    if (states) query.andWhere('c.state = any(:states)', { states });
    if (kinds) query.andWhere('c.kind = any(:kinds)', { kinds });
    if (atRiskAt) query.andWhere("c.state = 'RUNNING' and c.warnAt <= :atRiskAt", { atRiskAt });
    return query;
  }

  private rows(): SelectQueryBuilder<ClockRow> {
    return this.dataSource.getRepository<ClockRow>(SlaClockEntity).createQueryBuilder('c');
  }
}
