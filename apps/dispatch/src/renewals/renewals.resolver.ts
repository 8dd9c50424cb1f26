import { Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { WorkOrdersView } from '../work-orders/work-orders.view';
import { RenewPromises } from './renew-promises';
import { RenewalsView } from './renewals.view';

@Resolver()
export class RenewalsResolver {
  constructor(private readonly renewals: RenewalsView, private readonly renew: RenewPromises) {}

  @Query('promiseRenewals')
  @Allow('serviceLevel:read')
  latest() {
    return this.renewals.latest();
  }

  @Mutation('renewPromises')
  @Allow('policy:revise')
  async renewPromises(@Viewer() viewer: Principal) {
    return { __typename: 'RenewPromisesPayload', renewal: await this.renew.execute(viewer) };
  }
}

@Resolver('ClockMove')
export class ClockMoveOrderResolver {
  constructor(private readonly orders: WorkOrdersView) {}

  @ResolveField('workOrder')
  workOrder(@Parent() { workOrderId }: { workOrderId: string }, @Context() context: GraphContext) {
    return this.orders.byId(context, workOrderId);
  }
}
