import { Injectable } from '@nestjs/common';
import { insertRows, upsertRows } from '@deskgraph/runtime';
import type { CursorKey } from '@deskgraph/subgraph';
import { DataSource, In, type EntityManager, type Repository, type SelectQueryBuilder } from 'typeorm';
import type { Priority, WorkOrder, WorkOrderStatus, WorkStep } from './domain/work-order';
import { EarlyCategoryEntity, WorkOrderEntity, WorkStepEntity, type EarlyCategoryRow } from './work-order.entity';

export interface OrdersWanted {
  readonly ids?: readonly string[] | undefined;
  readonly statuses?: readonly WorkOrderStatus[] | undefined;
  readonly priorities?: readonly Priority[] | undefined;
  /** In the hands of one of these. */
  readonly engineerIds?: readonly string[] | undefined;
  /** Of these categories and everything below them. */
  readonly categoryIds?: readonly string[] | undefined;
  /** Part of the number, the subject or the customer's name. */
  readonly search?: string | undefined;
  readonly deviceId?: string | undefined;
  /** The customer whose rows the viewer is limited to. */
  readonly only: string | undefined;
  /** Only orders at risk at this instant. */
  readonly atRiskAt?: Date | undefined;
}

/** What each hour of the week brought; weekday 1 is Monday. */
export interface OpenedByHour {
  readonly hours: readonly { readonly weekday: number; readonly hour: number; readonly orders: number; readonly effortHours: number }[];
  /** When the first order ever came. */
  readonly firstAt: Date | null;
}

/** Orders in hand and the hours of work in them. */
export interface Load {
  readonly open: number;
  readonly hours: number;
}

export type OrderOfOrders = 'RISK' | 'NEWEST' | 'OLDEST';

@Injectable()
export class WorkOrdersStore {
  constructor(private readonly dataSource: DataSource) {}

  async add(tx: EntityManager, orders: readonly WorkOrder[]): Promise<void> {
    await insertRows(tx, WorkOrderEntity, orders);
  }

  /** The row stays locked until the transaction ends. */
  locked(tx: EntityManager, id: string): Promise<WorkOrder | null> {
    return this.rows(tx).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  lockedByRequest(tx: EntityManager, serviceRequestId: string): Promise<WorkOrder | null> {
    return this.rows(tx).findOne({ where: { serviceRequestId }, lock: { mode: 'pessimistic_write' } });
  }

  lockedByRequests(tx: EntityManager, ids: readonly string[]): Promise<WorkOrder[]> {
    return this.rows(tx).find({ where: { serviceRequestId: In([...ids]) }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /** Which of these requests have an order. */
  async opened(tx: EntityManager, requestIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows: { id: string }[] = await tx.query('select service_request_id as id from work_orders where service_request_id = any($1)', [requestIds]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Saves a locked order under its next version. */
  async save(tx: EntityManager, order: WorkOrder): Promise<WorkOrder> {
    const next = { ...order, version: order.version + 1 };
    await this.rows(tx).update({ id: order.id }, row(next));
    return next;
  }

  /** The same for many. */
  async saveAll(tx: EntityManager, orders: readonly WorkOrder[]): Promise<void> {
    await upsertRows(tx, WorkOrderEntity, orders.map((order) => ({ ...order, version: order.version + 1 })));
  }

  async addStep(tx: EntityManager, step: WorkStep): Promise<void> {
    await tx.getRepository<WorkStep>(WorkStepEntity).insert(step);
  }

  hasStep(tx: EntityManager, workOrderId: string, clientKey: string): Promise<boolean> {
    return tx.getRepository<WorkStep>(WorkStepEntity).existsBy({ workOrderId, clientKey });
  }

  /** The last word about each request. */
  async keepEarlyCategories(tx: EntityManager, early: readonly EarlyCategoryRow[]): Promise<void> {
    await upsertRows(tx, EarlyCategoryEntity, [...new Map(early.map((row) => [row.serviceRequestId, row])).values()]);
  }

  async takeEarlyCategories(tx: EntityManager, requestIds: readonly string[]): Promise<readonly EarlyCategoryRow[]> {
    const [rows]: [EarlyCategoryRow[], number] = await tx.query(
      'delete from early_categories where service_request_id = any($1) returning service_request_id as "serviceRequestId", category_id as "categoryId", applied, request_type as "requestType"',
      [requestIds],
    );
    return rows;
  }

  byIds(ids: readonly string[], manager?: EntityManager): Promise<WorkOrder[]> {
    return this.rows(manager).findBy({ id: In([...ids]) });
  }

  byRequests(ids: readonly string[]): Promise<WorkOrder[]> {
    return this.rows().findBy({ serviceRequestId: In([...ids]) });
  }

  byReference(reference: string): Promise<WorkOrder | null> {
    return this.rows().findOneBy({ reference });
  }

  stepsOf(ids: readonly string[]): Promise<WorkStep[]> {
    return this.dataSource.getRepository<WorkStep>(WorkStepEntity).find({ where: { workOrderId: In([...ids]) }, order: { at: 'ASC', id: 'ASC' } });
  }

  /** What each engineer has in hand: orders assigned and not delivered. */
  async loads(manager: EntityManager = this.dataSource.manager): Promise<ReadonlyMap<string, Load>> {
    const rows: { engineer_id: string; open: number; hours: number }[] = await manager.query(
      "select engineer_id, count(*)::int as open, sum(effort_hours) as hours from work_orders where status in ('ASSIGNED', 'IN_PROGRESS') group by engineer_id",
    );
    return new Map(rows.map(({ engineer_id: id, open, hours }) => [id, { open, hours }]));
  }

  /** Who has work of these customers in hand. */
  engineersOfCustomers(customerIds: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<{ customerId: string; engineerId: string }[]> {
    return manager.query(
      `select distinct customer_id as "customerId", engineer_id as "engineerId" from work_orders where status in ('ASSIGNED', 'IN_PROGRESS') and customer_id = any($1)`,
      [customerIds],
    );
  }

  /** The open queue: the more urgent first, within a priority the older. */
  queue(most: number, manager?: EntityManager): Promise<WorkOrder[]> {
    return this.rows(manager).find({ where: { status: 'OPEN' }, order: { priority: 'ASC', openedAt: 'ASC', id: 'ASC' }, take: most });
  }

  /** Orders in hand of these engineers. */
  inHandOf(engineerIds: readonly string[]): Promise<WorkOrder[]> {
    return this.rows().find({ where: { engineerId: In([...engineerIds]), status: In(['ASSIGNED', 'IN_PROGRESS']) }, order: { openedAt: 'ASC', id: 'ASC' } });
  }

  /** Who has anything in hand. */
  async busyEngineers(): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query("select distinct engineer_id as id from work_orders where status in ('ASSIGNED', 'IN_PROGRESS')");
    return rows.map(({ id }) => id);
  }

  async openedByHourOfWeek(from: Date, to: Date, zone: string): Promise<OpenedByHour> {
    const hours: OpenedByHour['hours'] = await this.dataSource.query(
      `select extract(isodow from opened_at at time zone $3)::int as weekday, extract(hour from opened_at at time zone $3)::int as hour,
              count(*)::int as orders, avg(effort_hours) as "effortHours"
       from work_orders where opened_at >= $1 and opened_at < $2 group by 1, 2`,
      [from, to, zone],
    );
    const [first]: { at: Date | null }[] = await this.dataSource.query('select min(opened_at) as at from work_orders');
    return { hours, firstAt: first?.at ?? null };
  }

  page(wanted: OrdersWanted, order: OrderOfOrders, { take, after }: { take: number; after: CursorKey | undefined }): Promise<WorkOrder[]> {
    const query = this.matching(wanted).take(take);
    const direction = order === 'NEWEST' ? 'DESC' : 'ASC';
    const column = order === 'RISK' ? "coalesce(o.next_due_at, 'infinity')" : 'o.opened_at';
    if (after) query.andWhere(`(${column}, o.id) ${order === 'NEWEST' ? '<' : '>'} (cast(:at as timestamptz), :id)`, { at: order === 'RISK' ? after[1] : after[0], id: after[2] });
    if (order === 'RISK') query.addSelect(column, 'due').addOrderBy('due', 'ASC');
    else query.addOrderBy('o.openedAt', direction);
    return query.addOrderBy('o.id', direction).getMany();
  }

  count(wanted: OrdersWanted): Promise<number> {
    return this.matching(wanted).getCount();
  }

  private matching({ ids, statuses, priorities, engineerIds, categoryIds, search, deviceId, only, atRiskAt }: OrdersWanted): SelectQueryBuilder<WorkOrder> {
    const query = this.rows().createQueryBuilder('o').where('true');
    if (ids) query.andWhere('o.id = any(:ids)', { ids });
    if (statuses) query.andWhere('o.status = any(:statuses)', { statuses });
    if (priorities) query.andWhere('o.priority = any(:priorities)', { priorities });
    if (engineerIds) query.andWhere('o.engineerId = any(:engineerIds)', { engineerIds });
    if (categoryIds) query.andWhere("exists (select from unnest(cast(:categoryIds as text[])) wanted where o.categoryId = wanted or starts_with(o.categoryId, wanted || '/'))", { categoryIds });
    if (search !== undefined) query.andWhere("strpos(lower(o.reference || ' ' || o.subject || ' ' || o.customerName), lower(:search)) > 0", { search });
    if (deviceId !== undefined) query.andWhere('o.deviceId = :deviceId', { deviceId });
    if (only !== undefined) query.andWhere('o.customerId = :only', { only });
    if (atRiskAt) query.andWhere('o.atRiskAt <= :atRiskAt', { atRiskAt });
    return query;
  }

  private rows(manager: EntityManager = this.dataSource.manager): Repository<WorkOrder> {
    return manager.getRepository<WorkOrder>(WorkOrderEntity);
  }
}

const row = (order: WorkOrder) => ({ ...order, requiredSkills: [...order.requiredSkills], declinedBy: [...order.declinedBy] });
