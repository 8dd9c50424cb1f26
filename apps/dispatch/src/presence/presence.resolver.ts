import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal } from '@deskgraph/subgraph';
import type { LookAtWorkOrderInput, StopLookingAtWorkOrderInput } from '../graph.generated';
import { LookAtWorkOrder } from './look-at-work-order';
import { PresenceView } from './presence.view';
import { StopLookingAtWorkOrder } from './stop-looking-at-work-order';

@Resolver('WorkOrder')
export class PresenceResolver {
  constructor(private readonly presence: PresenceView, private readonly look: LookAtWorkOrder, private readonly stop: StopLookingAtWorkOrder) {}

  @Mutation('lookAtWorkOrder')
  @Allow('engineer:read')
  async lookAtWorkOrder(@Viewer() viewer: Principal, @Context() context: GraphContext, @Args('input') input: LookAtWorkOrderInput) {
    const outcome = await this.look.execute(viewer, context, input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, context.language) : { __typename: 'LookAtWorkOrderPayload', workOrder: outcome };
  }

  @Mutation('stopLookingAtWorkOrder')
  @Allow('engineer:read')
  async stopLookingAtWorkOrder(@Viewer() viewer: Principal, @Args('input') input: StopLookingAtWorkOrderInput) {
    await this.stop.execute(viewer, input);
    return { __typename: 'StopLookingAtWorkOrderPayload', workOrderId: input.workOrderId };
  }

  @ResolveField('viewers')
  viewers(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    return this.presence.othersAt(context, id);
  }
}
