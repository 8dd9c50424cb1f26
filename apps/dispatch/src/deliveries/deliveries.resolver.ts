import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowReference, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal, refusalMember, type RefusalTexts } from '@deskgraph/subgraph';
import type { RejectDeliveryInput, SignDeliveryInput, SubmitDeliveryInput } from '../graph.generated';
import { notYoursTexts } from '../work-orders/refusals';
import { WorkOrdersView } from '../work-orders/work-orders.view';
import { DeliveriesView } from './deliveries.view';
import type { Delivery, NotPending } from './domain/delivery';
import { RejectDelivery } from './reject-delivery';
import { SignDelivery } from './sign-delivery';
import { SubmitDelivery, type SubmitRefusal } from './submit-delivery';
import { vagueTexts } from './vague-wording';

const submitTexts: RefusalTexts<SubmitRefusal> = {
  ...notYoursTexts,
  ...vagueTexts,
};

@Resolver('Delivery')
export class DeliveriesResolver {
  constructor(
    private readonly deliveries: DeliveriesView,
    private readonly orders: WorkOrdersView,
    private readonly submit: SubmitDelivery,
    private readonly sign: SignDelivery,
    private readonly reject: RejectDelivery,
  ) {}

  @Mutation('submitDelivery')
  @Allow('delivery:submit')
  async submitDelivery(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: SubmitDeliveryInput) {
    const outcome = await this.submit.execute(viewer, input);
    if (!isRefusal(outcome)) return { __typename: 'SubmitDeliveryPayload', delivery: outcome };
    return outcome.refused === 'InvalidInput' ? invalidOrForbidden(outcome, language) : refusalMember<SubmitRefusal>(outcome, submitTexts, language);
  }

  @Mutation('signDelivery')
  @Allow('delivery:sign')
  async signDelivery(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: SignDeliveryInput) {
    const outcome = await this.sign.execute(viewer, input);
    if (!isRefusal(outcome)) return { __typename: 'SignDeliveryPayload', delivery: outcome };
    return outcome.refused === 'DeliveryNotPending' ? notPending(outcome, language) : invalidOrForbidden(outcome, language);
  }

  @Mutation('rejectDelivery')
  @Allow('delivery:reject')
  async rejectDelivery(@Viewer() viewer: Principal, @Context() context: GraphContext, @Args('input') input: RejectDeliveryInput) {
    const outcome = await this.reject.execute(viewer, input);
    if (!isRefusal(outcome)) return { __typename: 'RejectDeliveryPayload', workOrder: await this.orders.byId(context, outcome.workOrderId) };
    return outcome.refused === 'DeliveryNotPending' ? notPending(outcome, context.language) : invalidOrForbidden(outcome, context.language);
  }

  @ResolveField('result')
  result(@Parent() { outcome }: Delivery) {
    return outcome;
  }

  @AllowReference('workOrder:read')
  reference({ id }: { id: string }, context: GraphContext) {
    return this.deliveries.byId(context, id);
  }
}

@Resolver('WorkOrder')
export class WorkOrderDeliveryResolver {
  constructor(private readonly deliveries: DeliveriesView) {}

  @ResolveField('delivery')
  delivery(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    return this.deliveries.newestOf(context, id);
  }
}

function notPending({ outcome }: NotPending, language: 'zh' | 'en') {
  const message = language === 'zh' ? '此交付单已签收或已退回' : 'This delivery was signed or rejected already';
  return { __typename: 'DeliveryNotPending', message, result: outcome };
}
