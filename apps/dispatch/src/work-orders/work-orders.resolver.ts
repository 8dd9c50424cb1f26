import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal, refusalMember, type InvalidInputRefusal } from '@deskgraph/subgraph';
import { GraphQLError } from 'graphql';
import type { AcceptAssignmentInput, AssignWorkOrderInput, DeclineAssignmentInput, HandOverWorkOrderInput, LogWorkStepInput, QueryWorkOrdersArgs } from '../graph.generated';
import { AcceptAssignment } from './accept-assignment';
import { AssignWorkOrder } from './assign-work-order';
import { DeclineAssignment } from './decline-assignment';
import type { NotYours, WorkOrder } from './domain/work-order';
import { LogWorkStep } from './log-work-step';
import { HandOverWorkOrder } from './hand-over-work-order';
import { notYoursTexts } from './refusals';
import { assignOutcome } from './assign-outcome';
import { WorkOrdersView } from './work-orders.view';

@Resolver()
export class WorkOrderOperationsResolver {
  constructor(
    private readonly orders: WorkOrdersView,
    private readonly assign: AssignWorkOrder,
    private readonly accept: AcceptAssignment,
    private readonly decline: DeclineAssignment,
    private readonly log: LogWorkStep,
    private readonly handOver: HandOverWorkOrder,
  ) {}

  @Query('workOrder')
  @Allow('workOrder:read')
  workOrder(@Context() context: GraphContext, @Args('id') id?: string | null, @Args('reference') reference?: string | null) {
    if (id) return this.orders.byId(context, id);
    if (reference) return this.orders.byReference(context, reference);
    throw new GraphQLError('workOrder: give id or reference / 请提供 id 或 reference', { extensions: { code: 'BAD_USER_INPUT' } });
  }

  @Query('workOrders')
  @Allow('workOrder:read')
  list(@Context() context: GraphContext, @Args() args: QueryWorkOrdersArgs) {
    return this.orders.page(context, args);
  }

  @Mutation('assignWorkOrder')
  @Allow('workOrder:assign')
  async assignWorkOrder(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: AssignWorkOrderInput) {
    return assignOutcome('AssignWorkOrderPayload', await this.assign.execute(input, { how: 'MANUAL', by: viewer }), language);
  }

  @Mutation('handOverWorkOrder')
  @Allow('workOrder:handOver')
  async handOverWorkOrder(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: HandOverWorkOrderInput) {
    return assignOutcome('HandOverWorkOrderPayload', await this.handOver.execute(viewer, input), language);
  }

  @Mutation('acceptAssignment')
  @Allow('assignment:accept')
  async acceptAssignment(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: AcceptAssignmentInput) {
    return resultOf('AcceptAssignmentPayload', await this.accept.execute(viewer, input), language);
  }

  @Mutation('declineAssignment')
  @Allow('assignment:decline')
  async declineAssignment(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: DeclineAssignmentInput) {
    return resultOf('DeclineAssignmentPayload', await this.decline.execute(viewer, input), language);
  }

  @Mutation('logWorkStep')
  @Allow('workStep:log')
  async logWorkStep(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: LogWorkStepInput) {
    return resultOf('LogWorkStepPayload', await this.log.execute(viewer, input), language);
  }
}

function resultOf(payload: string, outcome: WorkOrder | NotYours | InvalidInputRefusal, language: 'zh' | 'en') {
  if (!isRefusal(outcome)) return { __typename: payload, workOrder: outcome };
  return outcome.refused === 'InvalidInput' ? invalidOrForbidden(outcome, language) : refusalMember<NotYours>(outcome, notYoursTexts, language);
}
