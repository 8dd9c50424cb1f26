import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ClockKind } from './domain/service-level-policy';
import type { OrderKey } from './sla-clocks.store';

export type DueClock = OrderKey & { readonly kind: ClockKind; readonly dueAt: Date };
export type DueWarning = DueClock & { readonly percent: number; readonly at: Date };

interface Row {
  readonly work_order_id: string;
  readonly service_request_id: string;
  readonly kind: ClockKind;
  readonly due_at: Date;
}

/** Finds what time has done to clocks. Several instances share the work: each row goes to one of them. */
@Injectable()
export class DueClocksStore {
  /** The next warning of clocks that have reached it, taken off their lists. */
  async takeWarned(tx: EntityManager, now: Date, most: number): Promise<readonly DueWarning[]> {
    const [rows]: [(Row & { percent: number; at: Date })[], number] = await tx.query(
      `update sla_clocks c set warnings = c.warnings - 0, warned_percent = (c.warnings->0->>'percent')::int, next_warn_at = (c.warnings->1->>'at')::timestamptz
       from (select work_order_id, kind, next_warn_at from sla_clocks where state = 'RUNNING' and next_warn_at <= $1 order by next_warn_at limit $2 for update skip locked) due
       where c.work_order_id = due.work_order_id and c.kind = due.kind
       returning c.work_order_id, c.service_request_id, c.kind, c.due_at, c.warned_percent as percent, due.next_warn_at as at`,
      [now, most],
    );
    return rows.map((row) => ({ ...dueClock(row), percent: row.percent, at: row.at }));
  }

  /** Clocks that ran out, marked as breached at their due instant; after all their warnings, whoever gives those. */
  async takeBreached(tx: EntityManager, now: Date, most: number): Promise<readonly DueClock[]> {
    const [rows]: [Row[], number] = await tx.query(
      `update sla_clocks c set state = 'BREACHED', breached_at = due_at
       from (select work_order_id, kind from sla_clocks where state = 'RUNNING' and due_at < $1 and next_warn_at is null order by due_at limit $2 for update skip locked) late
       where c.work_order_id = late.work_order_id and c.kind = late.kind
       returning c.work_order_id, c.service_request_id, c.kind, c.due_at`,
      [now, most],
    );
    return rows.map(dueClock);
  }
}

const dueClock = (row: Row): DueClock => ({ workOrderId: row.work_order_id, serviceRequestId: row.service_request_id, kind: row.kind, dueAt: row.due_at });
