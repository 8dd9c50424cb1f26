import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type GraphContext } from '@deskgraph/identity';
import { EscalationsView } from '../escalations/escalations.view';
import type { QuerySlaAttainmentArgs, QuerySlaBreachesArgs, QuerySlaClocksArgs } from '../graph.generated';
import { ClockListsView, type ListedClock } from '../service-levels/clock-lists.view';
import { SlaClocksView } from '../service-levels/sla-clocks.view';
import { WorkOrdersView } from '../work-orders/work-orders.view';
import { AttainmentView } from './attainment.view';

@Resolver()
export class OversightResolver {
  constructor(
    private readonly clocks: ClockListsView,
    private readonly replays: SlaClocksView,
    private readonly attainment: AttainmentView,
  ) {}

  @Query('slaClocks')
  @Allow('serviceLevel:read')
  list(@Context() { language }: GraphContext, @Args() args: QuerySlaClocksArgs) {
    const { states, kinds, atRisk } = args.filter ?? {};
    return this.clocks.byDue({ states: states ?? undefined, kinds: kinds ?? undefined, atRisk: atRisk ?? undefined }, args, language);
  }

  @Query('slaBreaches')
  @Allow('serviceLevel:read')
  breaches(@Context() { language }: GraphContext, @Args() args: QuerySlaBreachesArgs) {
    return this.clocks.missed(args.from, args.to, args, language);
  }

  @Query('clockReplay')
  @Allow('serviceLevel:read')
  async replay(@Args('workOrderId') workOrderId: string) {
    const clocks = await this.replays.replayed(workOrderId);
    return clocks.map(({ kind, agrees, stored, replayed }) => ({ kind, agrees, state: stored.state, dueAt: stored.dueAt, replayedState: replayed?.state ?? null, replayedDueAt: replayed?.dueAt ?? null }));
  }

  @Query('slaAttainment')
  @Allow('serviceLevel:read')
  attained(@Args() { from, to }: QuerySlaAttainmentArgs) {
    return this.attainment.between(from, to);
  }
}

@Resolver('ListedClock')
export class ListedClockResolver {
  constructor(private readonly orders: WorkOrdersView) {}

  @ResolveField('workOrder')
  workOrder(@Parent() { workOrderId }: ListedClock, @Context() context: GraphContext) {
    return this.orders.byId(context, workOrderId);
  }
}

@Resolver('SlaBreach')
export class SlaBreachResolver {
  constructor(private readonly orders: WorkOrdersView, private readonly escalations: EscalationsView) {}

  @ResolveField('workOrder')
  workOrder(@Parent() { workOrderId }: ListedClock, @Context() context: GraphContext) {
    return this.orders.byId(context, workOrderId);
  }

  @ResolveField('circumstance')
  async circumstance(@Parent() { workOrderId, clock }: ListedClock, @Context() context: GraphContext) {
    const taken = await this.escalations.ofOrder(context, workOrderId);
    return taken.find(({ kind, cause }) => kind === clock.kind && cause === 'BREACH')?.circumstance ?? null;
  }

  @ResolveField('reason')
  async reason(@Parent() { workOrderId }: ListedClock, @Context() context: GraphContext) {
    return (await this.escalations.announcementsOf(context, workOrderId)).at(-1)?.reason ?? null;
  }
}
