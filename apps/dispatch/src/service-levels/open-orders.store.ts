import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Ledger } from './domain/clock-ledger';
import type { Urgency } from './domain/service-level-policy';
import { PauseEntity, SlaClockEntity, type ClockRow, type PauseRow } from './sla-clock.entity';
import { ledgerOf } from './sla-clocks.store';

export interface OpenOrder {
  readonly workOrderId: string;
  readonly policyIds: readonly string[];
  readonly urgency: Urgency;
  readonly ledger: Ledger;
}

interface Row {
  readonly work_order_id: string;
  readonly policy_ids: string[];
  readonly priority: Urgency['priority'];
  readonly response_level: Urgency['responseLevel'];
  readonly started_at: Date;
  readonly happened: Record<string, string>;
}

const batchSize = 5_000;
const isOpen = "exists (select from sla_clocks c where c.work_order_id = o.work_order_id and c.state in ('RUNNING', 'PAUSED'))";

/** Orders with a clock that runs or is paused, a few thousand at a time. */
@Injectable()
export class OpenOrdersStore {
  constructor(private readonly dataSource: DataSource) {}

  async *batches(): AsyncGenerator<readonly OpenOrder[]> {
    for (let after = ''; ; ) {
      const rows: Row[] = await this.dataSource.query(
        `select * from sla_orders o where work_order_id > $1 and ${isOpen} order by work_order_id limit $2`,
        [after, batchSize],
      );
      if (rows.length > 0) yield await this.withClocks(rows);
      after = rows.at(-1)?.work_order_id ?? '';
      if (rows.length < batchSize) return;
    }
  }

  async idsAfter(tx: EntityManager, after: string, most: number): Promise<readonly string[]> {
    const rows: Pick<Row, 'work_order_id'>[] = await tx.query(`select work_order_id from sla_orders o where work_order_id > $1 and ${isOpen} order by work_order_id limit $2`, [after, most]);
    return rows.map(({ work_order_id: id }) => id);
  }

  private async withClocks(rows: readonly Row[]): Promise<readonly OpenOrder[]> {
    const ids = rows.map(({ work_order_id: id }) => id);
    const [clocks, pauses] = await Promise.all([this.clocksOf(ids), this.dataSource.getRepository<PauseRow>(PauseEntity).find({ where: { workOrderId: In(ids) }, order: { from: 'ASC' } })]);
    const clocksBy = grouped(clocks);
    const pausesBy = grouped(pauses);
    return rows.map((row) => ({
      workOrderId: row.work_order_id,
      policyIds: row.policy_ids,
      urgency: { priority: row.priority, responseLevel: row.response_level },
      ledger: ledgerOf({ startedAt: row.started_at, happened: row.happened }, clocksBy.get(row.work_order_id) ?? [], pausesBy.get(row.work_order_id) ?? []),
    }));
  }

  private clocksOf(ids: readonly string[]): Promise<ClockRow[]> {
    return this.dataSource.getRepository<ClockRow>(SlaClockEntity).find({ where: { workOrderId: In([...ids]) }, order: { kind: 'ASC' } });
  }
}

function grouped<Entry extends { readonly workOrderId: string }>(rows: readonly Entry[]): ReadonlyMap<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const row of rows) {
    const group = groups.get(row.workOrderId);
    if (group) group.push(row);
    else groups.set(row.workOrderId, [row]);
  }
  return groups;
}
