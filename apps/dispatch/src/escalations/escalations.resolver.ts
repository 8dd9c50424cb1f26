import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal, refusalMember, type RefusalTexts } from '@deskgraph/subgraph';
import type { AnnounceDelayInput, DefineEscalationLadderInput, QueryEscalationsArgs } from '../graph.generated';
import type { StaleVersion } from '../service-levels/stale-version';
import { WorkOrdersView } from '../work-orders/work-orders.view';
import { AnnounceDelay } from './announce-delay';
import { DefineLadder } from './define-ladder';
import { EscalationsView, type EscalationRow } from './escalations.view';

@Resolver('WorkOrder')
export class EscalationsResolver {
  constructor(
    private readonly escalations: EscalationsView,
    private readonly define: DefineLadder,
    private readonly announce: AnnounceDelay,
    private readonly orders: WorkOrdersView,
  ) {}

  @Query('escalationLadder')
  @Allow('serviceLevel:read')
  ladder() {
    return this.escalations.ladder();
  }

  @Query('escalations')
  @Allow('serviceLevel:read')
  latest(@Args() args: QueryEscalationsArgs) {
    return this.escalations.latest(args, args.since);
  }

  @Mutation('defineEscalationLadder')
  @Allow('escalationLadder:define')
  async defineEscalationLadder(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: DefineEscalationLadderInput) {
    const outcome = await this.define.execute(viewer, input);
    if (!isRefusal(outcome)) return { __typename: 'DefineEscalationLadderPayload', escalationLadder: outcome };
    return outcome.refused === 'InvalidInput' ? invalidOrForbidden(outcome, language) : refusalMember<StaleVersion>(outcome, staleTexts, language);
  }

  @Mutation('announceDelay')
  @Allow('workOrder:announceDelay')
  async announceDelay(@Viewer() viewer: Principal, @Context() context: GraphContext, @Args('input') input: AnnounceDelayInput) {
    const outcome = await this.announce.execute(viewer, input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, context.language) : { __typename: 'AnnounceDelayPayload', workOrder: await this.orders.byId(context, outcome.workOrderId) };
  }

  @ResolveField('escalations')
  ofOrder(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    return this.escalations.ofOrder(context, id);
  }

  @ResolveField('delayAnnouncements')
  announcements(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    return this.escalations.announcementsOf(context, id);
  }
}

@Resolver('Escalation')
export class EscalationOrderResolver {
  constructor(private readonly orders: WorkOrdersView) {}

  @ResolveField('workOrder')
  workOrder(@Parent() { workOrderId }: EscalationRow, @Context() context: GraphContext) {
    return this.orders.byId(context, workOrderId);
  }
}

const staleTexts: RefusalTexts<StaleVersion> = {
  StaleVersion: ({ version }) => ({ zh: `升级规则已被他人更改（现为第 ${version} 版），请确认后重试`, en: `Somebody changed the ladder meanwhile (it is at version ${version}); look again and retry` }),
};
