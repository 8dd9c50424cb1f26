import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { onlyCustomer, type GraphContext } from '@deskgraph/identity';
import { SlaClocksView } from './sla-clocks.view';

@Resolver('WorkOrder')
export class WorkOrderClocksResolver {
  constructor(private readonly clocks: SlaClocksView) {}

  @ResolveField('clocks')
  ofOrder(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    return this.clocks.ofOrder(context, id, context.language);
  }

  @ResolveField('pauses')
  async pauses(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    const pauses = await this.clocks.pausesOf(context, id);
    return onlyCustomer(context.principal) === undefined ? pauses : pauses.map(({ reason, from, to }) => ({ reason, from, to, note: null }));
  }
}
