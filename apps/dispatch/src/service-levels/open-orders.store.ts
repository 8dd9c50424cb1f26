import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Ledger, StoredClock } from './domain/clock-ledger';
import type { PauseReason, Urgency } from './domain/service-level-policy';

export interface OpenOrder {
  readonly workOrderId: string;
  readonly policyIds: readonly string[];
  readonly urgency: Urgency;
  /** Without warnings. */
  readonly ledger: Ledger;
}

interface Row {
  readonly work_order_id: string;
  readonly policy_ids: string[];
  readonly priority: Urgency['priority'];
  readonly response_level: Urgency['responseLevel'];
  readonly started_at: Date;
  readonly first_contact_at: Date;
  readonly happened: Record<string, string>;
}

const batchSize = 5_000;
/** The bound is said twice: without it each batch would read the clocks of all batches before it. */
const isOpen = "exists (select from sla_clocks c where c.work_order_id = o.work_order_id and c.work_order_id > $1 and c.state in ('RUNNING', 'PAUSED'))";

/** Orders with a clock that runs or is paused, a few thousand at a time. */
@Injectable()
export class OpenOrdersStore {
  constructor(private readonly dataSource: DataSource) {}

  /** The next batch is read while the last one is looked at. */
  async *batches(): AsyncGenerator<readonly OpenOrder[]> {
    let next = this.batchAfter('');
    for (;;) {
      const batch = await next;
      const last = batch.at(-1);
      if (last === undefined) return;
      next = this.batchAfter(last.workOrderId);
      // Awaited in the next round, if there is one.
      next.catch(() => undefined);
      yield batch;
    }
  }

  private async batchAfter(after: string): Promise<readonly OpenOrder[]> {
    const rows: Row[] = await this.dataSource.query(`select * from sla_orders o where work_order_id > $1 and ${isOpen} order by work_order_id limit $2`, [after, batchSize]);
    return rows.length === 0 ? [] : this.withClocks(rows);
  }

  async idsAfter(tx: EntityManager, after: string, most: number): Promise<readonly string[]> {
    const rows: Pick<Row, 'work_order_id'>[] = await tx.query(`select work_order_id from sla_orders o where work_order_id > $1 and ${isOpen} order by work_order_id limit $2`, [after, most]);
    return rows.map(({ work_order_id: id }) => id);
  }

  private async withClocks(rows: readonly Row[]): Promise<readonly OpenOrder[]> {
    const span = [rows[0]?.work_order_id, rows.at(-1)?.work_order_id];
    const clocks: ClockFacts[] = await this.dataSource.query(`select ${clockFacts} from sla_clocks where work_order_id >= $1 and work_order_id <= $2 order by work_order_id, kind`, span);
    const pauses: PauseFacts[] = await this.dataSource.query(`select work_order_id, reason, ${millis('from_at')}, ${millis('to_at')} from work_order_pauses where work_order_id >= $1 and work_order_id <= $2`, span);
    const clocksBy = grouped(clocks);
    const pausesBy = grouped(pauses);
    return rows.map((row) => ({
      workOrderId: row.work_order_id,
      policyIds: row.policy_ids,
      urgency: { priority: row.priority, responseLevel: row.response_level },
      ledger: {
        startedAt: row.started_at,
        firstContactAt: row.first_contact_at,
        happened: Object.fromEntries(Object.entries(row.happened).map(([kind, at]) => [kind, new Date(at)])),
        clocks: (clocksBy.get(row.work_order_id) ?? []).map(clockOf),
        pauses: (pausesBy.get(row.work_order_id) ?? []).map(({ reason, from_at: from, to_at: to }) => ({ reason, from: new Date(from), to: dateOf(to) })),
      },
    }));
  }
}

/** Instants as numbers and lists as text: a hundred thousand rows are read for one answer. */
const millis = (column: string): string => `round(date_part('epoch', ${column}) * 1000) as ${column}`;
const clockFacts = `work_order_id, kind, level, policy_id, policy_version, calendar_id, calendar_version, target_seconds, stopped_by::text as stopped_by, state,
  ${millis('started_at')}, ${millis('stopped_at')}, ${millis('due_at')}, ${millis('breached_at')}`;

interface ClockFacts {
  readonly work_order_id: string;
  readonly kind: StoredClock['kind'];
  readonly level: StoredClock['level'];
  readonly policy_id: string;
  readonly policy_version: number;
  readonly calendar_id: string;
  readonly calendar_version: number;
  readonly target_seconds: number;
  readonly stopped_by: string;
  readonly state: StoredClock['state'];
  readonly started_at: number;
  readonly stopped_at: number | null;
  readonly due_at: number;
  readonly breached_at: number | null;
}

interface PauseFacts {
  readonly work_order_id: string;
  readonly reason: PauseReason;
  readonly from_at: number;
  readonly to_at: number | null;
}

const dateOf = (millis: number | null): Date | null => (millis === null ? null : new Date(millis));

/** What a comparison needs of a clock; warnings are none of its business. */
function clockOf(row: ClockFacts): StoredClock {
  return {
    kind: row.kind, level: row.level, policyId: row.policy_id, policyVersion: row.policy_version, calendarId: row.calendar_id, calendarVersion: row.calendar_version,
    targetSeconds: row.target_seconds, stoppedBy: row.stopped_by.slice(1, -1).split(',') as PauseReason[], state: row.state,
    startedAt: new Date(row.started_at), stoppedAt: dateOf(row.stopped_at), dueAt: new Date(row.due_at), breachedAt: dateOf(row.breached_at),
    warnAt: new Date(row.due_at), warningPoints: [], warnings: [], warnedPercent: 0,
  };
}

function grouped<Entry extends { readonly work_order_id: string }>(rows: readonly Entry[]): ReadonlyMap<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const row of rows) {
    const group = groups.get(row.work_order_id);
    if (group) group.push(row);
    else groups.set(row.work_order_id, [row]);
  }
  return groups;
}
