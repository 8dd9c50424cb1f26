import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '@deskgraph/identity';
import type { PageRequest } from '@deskgraph/subgraph';
import { TimelineView } from './timeline.view';

@Resolver('WorkOrder')
export class TimelineResolver {
  constructor(private readonly timelines: TimelineView) {}

  @ResolveField('timeline')
  timeline(@Parent() { id }: { id: string }, @Context() context: GraphContext, @Args() page: PageRequest) {
    return this.timelines.ofOrder(context, id, page);
  }
}
