import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Ledger } from './domain/clock-ledger';
import { PauseEntity, SlaClockEntity, type ClockRow, type PauseRow } from './sla-clock.entity';

export interface OrderKey {
  readonly workOrderId: string;
  readonly serviceRequestId: string;
}

@Injectable()
export class SlaClocksStore {
  constructor(private readonly dataSource: DataSource) {}

  async add(tx: EntityManager, key: OrderKey, { clocks }: Ledger): Promise<void> {
    await tx.getRepository<ClockRow>(SlaClockEntity).insert(clocks.map((clock) => ({ ...clock, ...key })));
  }

  /** The caller holds the order's row, so nobody else changes its clocks; the breach timer locks the clock itself. */
  async locked(tx: EntityManager, workOrderId: string): Promise<Ledger> {
    const clocks = await tx.getRepository<ClockRow>(SlaClockEntity).find({ where: { workOrderId }, order: { kind: 'ASC' }, lock: { mode: 'pessimistic_write' } });
    return { clocks, pauses: await tx.getRepository<PauseRow>(PauseEntity).find({ where: { workOrderId }, order: { from: 'ASC' } }) };
  }

  async save(tx: EntityManager, key: OrderKey, { clocks, pauses }: Ledger): Promise<void> {
    await tx.getRepository<ClockRow>(SlaClockEntity).save(clocks.map((clock) => ({ ...clock, ...key })));
    await tx.query('delete from work_order_pauses where work_order_id = $1', [key.workOrderId]);
    if (pauses.length > 0) await tx.getRepository<PauseRow>(PauseEntity).insert(pauses.map(({ from, to, reason }) => ({ workOrderId: key.workOrderId, from, to, reason })));
  }

  /** Clocks that ran out, marked as breached at their due instant. Several instances share the work: each row goes to one. */
  async takeBreached(tx: EntityManager, now: Date, most: number): Promise<readonly (OrderKey & Pick<ClockRow, 'kind' | 'dueAt'>)[]> {
    const result: [{ work_order_id: string; service_request_id: string; kind: ClockRow['kind']; due_at: Date }[], number] = await tx.query(
      `update sla_clocks c set state = 'BREACHED', breached_at = due_at
       from (select work_order_id, kind from sla_clocks where state = 'RUNNING' and due_at < $1 order by due_at limit $2 for update skip locked) late
       where c.work_order_id = late.work_order_id and c.kind = late.kind
       returning c.work_order_id, c.service_request_id, c.kind, c.due_at`,
      [now, most],
    );
    return result[0].map((row) => ({ workOrderId: row.work_order_id, serviceRequestId: row.service_request_id, kind: row.kind, dueAt: row.due_at }));
  }

  async ofOrders(ids: readonly string[]): Promise<ReadonlyMap<string, Ledger>> {
    const [clocks, pauses] = await Promise.all([
      this.dataSource.getRepository<ClockRow>(SlaClockEntity).find({ where: { workOrderId: In([...ids]) }, order: { kind: 'ASC' } }),
      this.dataSource.getRepository<PauseRow>(PauseEntity).find({ where: { workOrderId: In([...ids]) }, order: { from: 'ASC' } }),
    ]);
    const of = (id: string) => (row: { workOrderId: string }) => row.workOrderId === id;
    return new Map(ids.map((id) => [id, { clocks: clocks.filter(of(id)), pauses: pauses.filter(of(id)) }]));
  }
}
