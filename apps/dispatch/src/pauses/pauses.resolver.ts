import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal, refusalMember } from '@deskgraph/subgraph';
import type { PauseWorkOrderInput, ResumeWorkOrderInput } from '../graph.generated';
import { WorkOrdersView } from '../work-orders/work-orders.view';
import { PauseWorkOrder } from './pause-work-order';
import { pauseTexts, resumeTexts, type PauseRefusal, type ResumeRefusal } from './refusals';
import { ResumeWorkOrder } from './resume-work-order';

@Resolver()
export class PausesResolver {
  constructor(
    private readonly orders: WorkOrdersView,
    private readonly pause: PauseWorkOrder,
    private readonly resume: ResumeWorkOrder,
  ) {}

  @Mutation('pauseWorkOrder')
  @Allow('workOrder:pause')
  async pauseWorkOrder(@Viewer() viewer: Principal, @Context() context: GraphContext, @Args('input') input: PauseWorkOrderInput) {
    const outcome = await this.pause.execute(viewer, input);
    if (!isRefusal(outcome)) return { __typename: 'PauseWorkOrderPayload', workOrder: await this.orders.byId(context, outcome.workOrderId), stoppedClocks: outcome.stoppedClocks };
    return outcome.refused === 'InvalidInput' ? invalidOrForbidden(outcome, context.language) : refusalMember<PauseRefusal>(outcome, pauseTexts, context.language);
  }

  @Mutation('resumeWorkOrder')
  @Allow('workOrder:resume')
  async resumeWorkOrder(@Viewer() viewer: Principal, @Context() context: GraphContext, @Args('input') input: ResumeWorkOrderInput) {
    const outcome = await this.resume.execute(viewer, input);
    if (!isRefusal(outcome)) return { __typename: 'ResumeWorkOrderPayload', workOrder: await this.orders.byId(context, outcome.workOrderId) };
    return outcome.refused === 'InvalidInput' ? invalidOrForbidden(outcome, context.language) : refusalMember<ResumeRefusal>(outcome, resumeTexts, context.language);
  }
}
