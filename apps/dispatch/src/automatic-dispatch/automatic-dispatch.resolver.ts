import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal } from '@deskgraph/subgraph';
import type { SetDispatchModeInput } from '../graph.generated';
import { DispatchQueuesView } from './dispatch-queues.view';
import { SetDispatchMode } from './set-dispatch-mode';

@Resolver('DispatchQueue')
export class AutomaticDispatchResolver {
  constructor(private readonly queues: DispatchQueuesView, private readonly mode: SetDispatchMode) {}

  @Query('dispatchQueues')
  @Allow('engineer:read')
  dispatchQueues() {
    return this.queues.all();
  }

  @Mutation('setDispatchMode')
  @Allow('dispatchRule:change')
  async setDispatchMode(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: SetDispatchModeInput) {
    const outcome = await this.mode.execute(viewer, input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, language) : { __typename: 'SetDispatchModePayload', queue: outcome };
  }
}
