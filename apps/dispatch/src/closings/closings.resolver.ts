import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal, refusalMember, type RefusalTexts } from '@deskgraph/subgraph';
import type { CancelWorkOrderInput, ReopenWorkOrderInput } from '../graph.generated';
import { WorkOrdersView } from '../work-orders/work-orders.view';
import { CancelWorkOrder, type CancelRefusal } from './cancel-work-order';
import { ClosingsView } from './closings.view';
import { ReopenWorkOrder, type ReopenRefusal } from './reopen-work-order';

const reopenTexts: RefusalTexts<ReopenRefusal> = {
  WorkOrderNotAccepted: ({ status }) =>
    status === 'CANCELLED'
      ? { zh: '工单已取消，请提交新的服务请求', en: 'The order was cancelled; submit a new request' }
      : { zh: '工单尚未验收，无需重新打开；不满意交付结果请退回', en: 'The order is not accepted yet, so the work goes on anyway; reject the delivery if something is missing' },
};

const cancelTexts: RefusalTexts<CancelRefusal> = {
  WorkOrderClosed: ({ status }) => ({ zh: `工单已${status === 'DELIVERED' ? '交付，请先签收或退回' : '结束'}，不能取消`, en: `The order is ${status.toLowerCase()}; it is not cancelled any more` }),
};

@Resolver('WorkOrder')
export class ClosingsResolver {
  constructor(
    private readonly closings: ClosingsView,
    private readonly orders: WorkOrdersView,
    private readonly reopen: ReopenWorkOrder,
    private readonly cancel: CancelWorkOrder,
  ) {}

  @Mutation('reopenWorkOrder')
  @Allow('workOrder:reopen')
  async reopenWorkOrder(@Viewer() viewer: Principal, @Context() context: GraphContext, @Args('input') input: ReopenWorkOrderInput) {
    const outcome = await this.reopen.execute(viewer, input);
    if (!isRefusal(outcome)) return { __typename: 'ReopenWorkOrderPayload', workOrder: await this.orders.byId(context, outcome.id) };
    return outcome.refused === 'InvalidInput' ? invalidOrForbidden(outcome, context.language) : refusalMember<ReopenRefusal>(outcome, reopenTexts, context.language);
  }

  @Mutation('cancelWorkOrder')
  @Allow('workOrder:cancel')
  async cancelWorkOrder(@Viewer() viewer: Principal, @Context() context: GraphContext, @Args('input') input: CancelWorkOrderInput) {
    const outcome = await this.cancel.execute(viewer, input);
    if (!isRefusal(outcome)) return { __typename: 'CancelWorkOrderPayload', workOrder: await this.orders.byId(context, outcome.id) };
    return outcome.refused === 'InvalidInput' ? invalidOrForbidden(outcome, context.language) : refusalMember<CancelRefusal>(outcome, cancelTexts, context.language);
  }

  @ResolveField('closingDecisions')
  ofOrder(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    return this.closings.ofOrder(context, id);
  }
}
