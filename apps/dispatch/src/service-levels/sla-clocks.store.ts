import { Injectable } from '@nestjs/common';
import { insertRows } from '@deskgraph/runtime';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { ClockChange, Ledger, StoredClock } from './domain/clock-ledger';
import type { Urgency } from './domain/service-level-policy';
import { PauseEntity, SlaClockEntity, SlaHistoryEntity, SlaOrderEntity, type ClockRow, type HistoryRow, type PauseRow, type SlaOrderRow } from './sla-clock.entity';

export interface OrderKey {
  readonly workOrderId: string;
  readonly serviceRequestId: string;
}

/** What the clocks of an order are chosen by. */
export interface Chosen {
  readonly policyIds: readonly string[];
  readonly urgency: Urgency;
}

/** The clocks of a new order, and what they were chosen by. */
export interface StartedClocks extends Chosen {
  readonly key: OrderKey;
  readonly ledger: Ledger;
  readonly change: ClockChange;
}

@Injectable()
export class SlaClocksStore {
  constructor(private readonly dataSource: DataSource) {}

  async add(tx: EntityManager, started: readonly StartedClocks[]): Promise<void> {
    await insertRows(tx, SlaOrderEntity, started.map(({ key, policyIds, urgency, ledger }) => ({ ...key, ...urgency, policyIds: [...policyIds], startedAt: ledger.startedAt, firstContactAt: ledger.firstContactAt, cancelledAt: null, happened: {} })));
    await insertRows(tx, SlaClockEntity, started.flatMap(({ key, ledger }) => ledger.clocks.map((clock) => rowOf(clock, key))));
    await insertRows(tx, SlaHistoryEntity, started.map(({ key: { workOrderId }, change: { at, ...change } }) => ({ workOrderId, seq: 1, at, change })));
  }

  /** The caller holds the order's row, so nobody else changes its clocks; the timers lock the clock itself. */
  async locked(tx: EntityManager, workOrderId: string): Promise<Ledger> {
    const order = await this.order(tx, workOrderId);
    const clocks = await tx.getRepository<ClockRow>(SlaClockEntity).find({ where: { workOrderId }, order: { kind: 'ASC' }, lock: { mode: 'pessimistic_write' } });
    return ledgerOf(order, clocks, await tx.getRepository<PauseRow>(PauseEntity).find({ where: { workOrderId }, order: { from: 'ASC' } }));
  }

  /** What the clocks of an order were chosen by. */
  async order(tx: EntityManager, workOrderId: string): Promise<SlaOrderRow> {
    return tx.getRepository<SlaOrderRow>(SlaOrderEntity).findOneByOrFail({ workOrderId });
  }

  orders(tx: EntityManager, ids: readonly string[]): Promise<SlaOrderRow[]> {
    return tx.getRepository<SlaOrderRow>(SlaOrderEntity).findBy({ workOrderId: In([...ids]) });
  }

  async choose(tx: EntityManager, workOrderId: string, { policyIds, urgency }: Chosen): Promise<void> {
    await tx.getRepository<SlaOrderRow>(SlaOrderEntity).update({ workOrderId }, { policyIds: [...policyIds], ...urgency });
  }

  async save(tx: EntityManager, key: OrderKey, { clocks, pauses, happened }: Ledger, changes: readonly ClockChange[]): Promise<void> {
    const { workOrderId } = key;
    const cancelled = changes.find(({ change }) => change === 'cancel');
    await tx.getRepository<ClockRow>(SlaClockEntity).upsert(clocks.map((clock) => rowOf(clock, key)), ['workOrderId', 'kind']);
    await tx.getRepository<SlaOrderRow>(SlaOrderEntity).update({ workOrderId }, { happened: written(happened), ...(cancelled ? { cancelledAt: cancelled.at } : {}) });
    await tx.query('delete from work_order_pauses where work_order_id = $1', [workOrderId]);
    if (pauses.length > 0) await tx.getRepository<PauseRow>(PauseEntity).insert(pauses.map((pause) => ({ ...pause, workOrderId })));
    await this.record(tx, key, changes);
  }

  /** Everything that was changed about the clocks of an order, oldest first. */
  async history(workOrderId: string): Promise<readonly ClockChange[]> {
    const rows = await this.dataSource.getRepository<HistoryRow>(SlaHistoryEntity).find({ where: { workOrderId }, order: { seq: 'ASC' } });
    return rows.map(({ at, change }) => ({ ...change, ...('firstContactAt' in change ? { firstContactAt: new Date(String(change.firstContactAt)) } : {}), at }) as ClockChange);
  }

  async ofOrders(ids: readonly string[]): Promise<ReadonlyMap<string, Ledger>> {
    const where = { workOrderId: In([...ids]) };
    const [orders, clocks, pauses] = await Promise.all([
      this.dataSource.getRepository<SlaOrderRow>(SlaOrderEntity).find({ where }),
      this.dataSource.getRepository<ClockRow>(SlaClockEntity).find({ where, order: { kind: 'ASC' } }),
      this.dataSource.getRepository<PauseRow>(PauseEntity).find({ where, order: { from: 'ASC' } }),
    ]);
    const of = (id: string) => (row: { workOrderId: string }) => row.workOrderId === id;
    return new Map(orders.map((order) => [order.workOrderId, ledgerOf(order, clocks.filter(of(order.workOrderId)), pauses.filter(of(order.workOrderId)))]));
  }

  private async record(tx: EntityManager, { workOrderId }: OrderKey, changes: readonly ClockChange[]): Promise<void> {
    for (const { at, ...change } of changes) {
      await tx.query(
        'insert into sla_history (work_order_id, seq, at, change) select $1, coalesce(max(seq), 0) + 1, $2, $3 from sla_history where work_order_id = $1',
        [workOrderId, at, JSON.stringify(change)],
      );
    }
  }
}

function rowOf(clock: StoredClock, { workOrderId, serviceRequestId }: OrderKey): ClockRow {
  return { ...clock, workOrderId, serviceRequestId, stoppedBy: [...clock.stoppedBy], warningPoints: [...clock.warningPoints], warnings: [...clock.warnings], nextWarnAt: clock.warnings[0]?.at ?? null };
}

/** Instants inside jsonb come back as text. */
function ledgerOf({ startedAt, firstContactAt, happened }: SlaOrderRow, clocks: readonly ClockRow[], pauses: readonly PauseRow[]): Ledger {
  return {
    startedAt,
    firstContactAt,
    happened: Object.fromEntries(Object.entries(happened).map(([kind, at]) => [kind, new Date(at)])),
    clocks: clocks.map((clock) => ({ ...clock, warnings: clock.warnings.map(({ percent, at }) => ({ percent, at: new Date(at) })) })),
    pauses,
  };
}

const written = (happened: Ledger['happened']): Record<string, string> =>
  Object.fromEntries(Object.entries(happened).map(([kind, at]) => [kind, at.toISOString()]));
