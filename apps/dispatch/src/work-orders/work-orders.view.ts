import { Inject, Injectable } from '@nestjs/common';
import { can, onlyCustomer, reaches, type GraphContext } from '@deskgraph/identity';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { byKey, connection, pageOf, PerRequestLoader, type Connection, type PageRequest } from '@deskgraph/subgraph';
import type { EntityManager } from 'typeorm';
import { EngineersView } from '../engineers/engineers.view';
import type { QueryWorkOrdersArgs, WorkOrderFilter } from '../graph.generated';
import type { AssignmentRow, WeightsRow } from './assignment.entity';
import { AssignmentsStore } from './assignments.store';
import { rank, type Snapshot, type Suggestion } from './domain/ranking';
import type { SkillRule } from './domain/required-skills';
import type { WorkOrder, WorkStep } from './domain/work-order';
import { readDecision } from './give-order';
import { RankingView } from './ranking.view';
import { WorkOrdersStore, type OpenedByHour, type OrderOfOrders, type OrdersWanted } from './work-orders.store';

export type { AssignmentRow, WeightsRow } from './assignment.entity';
export type { WorkOrder } from './domain/work-order';

interface Ranking {
  readonly snapshot: Snapshot;
  readonly suggestions: readonly Suggestion[];
}

export interface CountedOrders extends Connection<WorkOrder> {
  /** Asked only by who selects it: counting is not free. */
  readonly totalCount: () => Promise<number>;
}

@Injectable()
export class WorkOrdersView {
  private readonly loader = new PerRequestLoader<WorkOrder>(async (ids) => byKey(await this.store.byIds(ids), ({ id }) => id));
  private readonly requestLoader = new PerRequestLoader<WorkOrder>(async (ids) => byKey(await this.store.byRequests(ids), ({ serviceRequestId }) => serviceRequestId));
  private readonly stepLoader = new PerRequestLoader<readonly WorkStep[]>(async (ids) => {
    const steps = await this.store.stepsOf(ids);
    return new Map(ids.map((id) => [id, steps.filter(({ workOrderId }) => workOrderId === id)]));
  });
  private readonly openLoader = new PerRequestLoader<number>(async () => new Map([...(await this.store.loads())].map(([id, { open }]) => [id, open])));
  private readonly rankingLoader = new PerRequestLoader<Ranking>(async (ids) => {
    const snapshots = await this.ranking.snapshots(await this.store.byIds(ids));
    return new Map(snapshots.map((snapshot) => [snapshot.order.id, { snapshot, suggestions: rank(snapshot) }]));
  });
  private readonly decisionLoader = new PerRequestLoader<readonly AssignmentRow[]>(async (ids) => {
    const decisions = await this.assignments.ofOrders(ids);
    return new Map(ids.map((id) => [id, decisions.filter(({ workOrderId }) => workOrderId === id)]));
  });

  constructor(
    private readonly store: WorkOrdersStore,
    private readonly ranking: RankingView,
    private readonly assignments: AssignmentsStore,
    private readonly engineers: EngineersView,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async byId(context: GraphContext, id: string): Promise<WorkOrder | null> {
    return within(context, await this.loader.load(context, id));
  }

  async byReference(context: GraphContext, reference: string): Promise<WorkOrder | null> {
    return within(context, await this.store.byReference(reference.trim().toUpperCase()));
  }

  async ofRequest(context: GraphContext, serviceRequestId: string): Promise<WorkOrder | null> {
    if (!can(context.principal, 'workOrder:read')) return null;
    return within(context, await this.requestLoader.load(context, serviceRequestId));
  }

  /** What each hour of the week brought between two instants, and when the first order ever came. */
  openedByHourOfWeek(from: Date, to: Date, zone: string): Promise<OpenedByHour> {
    return this.store.openedByHourOfWeek(from, to, zone);
  }

  async exists(id: string): Promise<boolean> {
    return (await this.store.byIds([id])).length > 0;
  }

  /** The request of each of these orders. */
  async requestsOf(tx: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.store.byIds(ids, tx)).map(({ id, serviceRequestId }) => [id, serviceRequestId]));
  }

  async page(context: GraphContext, args: QueryWorkOrdersArgs): Promise<CountedOrders> {
    return this.pageOf(args, args.orderBy ?? 'NEWEST', await this.wantedBy(context, args.filter ?? {}));
  }

  async ofDevice(context: GraphContext, deviceId: string, request: PageRequest): Promise<CountedOrders | null> {
    if (!can(context.principal, 'workOrder:read')) return null;
    return this.pageOf(request, 'NEWEST', { deviceId, only: onlyCustomer(context.principal) });
  }

  async stepsOf(context: GraphContext, id: string): Promise<readonly WorkStep[]> {
    return (await this.stepLoader.load(context, id)) ?? [];
  }

  async openOf(context: GraphContext, engineerId: string): Promise<number> {
    return (await this.openLoader.load(context, engineerId)) ?? 0;
  }

  /** Empty for customers: who could come is the desk's business. */
  async suggestions(context: GraphContext, order: WorkOrder, first: number): Promise<Ranking & { readonly shown: readonly Suggestion[] } | null> {
    if (!can(context.principal, 'engineer:read')) return null;
    const { take } = pageOf({ first });
    const ranking = await this.rankingLoader.load(context, order.id);
    return ranking && { ...ranking, shown: ranking.suggestions.slice(0, take - 1) };
  }

  /** Empty for customers. */
  async decisions(context: GraphContext, workOrderId: string): Promise<readonly AssignmentRow[]> {
    if (!can(context.principal, 'engineer:read')) return [];
    return (await this.decisionLoader.load(context, workOrderId)) ?? [];
  }

  async snapshotOf(decisionId: string): Promise<string | null> {
    const stored = await this.assignments.snapshotOf(decisionId);
    return stored && readDecision(stored);
  }

  weights(version: number | null | undefined): Promise<WeightsRow | null> {
    return this.assignments.weights(version ?? undefined);
  }

  skillRules(): Promise<readonly SkillRule[]> {
    return this.assignments.skillRules();
  }

  private async wantedBy({ principal }: GraphContext, filter: WorkOrderFilter): Promise<OrdersWanted> {
    const { ids, statuses, priorities, assigneeId, teamIds, categoryIds, search, atRisk } = filter;
    return {
      ids: ids ?? undefined,
      statuses: statuses ?? undefined,
      priorities: priorities ?? undefined,
      engineerIds: inBoth(assigneeId ? [assigneeId] : undefined, teamIds ? await this.engineers.idsOfTeams(teamIds) : undefined),
      categoryIds: categoryIds ?? undefined,
      search: search?.trim() || undefined,
      atRiskAt: atRisk ? this.clock() : undefined,
      only: onlyCustomer(principal),
    };
  }

  private async pageOf(request: PageRequest, order: OrderOfOrders, wanted: OrdersWanted): Promise<CountedOrders> {
    const page = pageOf(request);
    const rows = await this.store.page(wanted, order, page);
    const found = connection(rows, page, (row) => [row.openedAt.toISOString(), row.nextDueAt?.toISOString() ?? 'infinity', row.id], (row) => row);
    return { ...found, totalCount: () => this.store.count(wanted) };
  }
}

const inBoth = (some: readonly string[] | undefined, others: readonly string[] | undefined): readonly string[] | undefined =>
  some && others ? some.filter((id) => others.includes(id)) : (some ?? others);

const within = ({ principal }: GraphContext, order: WorkOrder | null): WorkOrder | null =>
  order !== null && reaches(principal, order.customerId) ? order : null;
