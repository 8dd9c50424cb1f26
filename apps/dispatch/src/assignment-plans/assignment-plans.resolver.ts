import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal } from '@deskgraph/subgraph';
import { EngineersView } from '../engineers/engineers.view';
import type { ApproveAssignmentPlanInput, ProposeAssignmentsInput } from '../graph.generated';
import { WorkOrdersView } from '../work-orders/work-orders.view';
import { ApproveAssignmentPlan, type Approved } from './approve-assignment-plan';
import { AssignmentPlansView } from './assignment-plans.view';
import type { Plan, PlanItem } from './domain/plan';
import { ProposeAssignments } from './propose-assignments';

@Resolver('AssignmentPlan')
export class AssignmentPlansResolver {
  constructor(
    private readonly plans: AssignmentPlansView,
    private readonly propose: ProposeAssignments,
    private readonly approve: ApproveAssignmentPlan,
    private readonly orders: WorkOrdersView,
  ) {}

  @Query('assignmentPlan')
  @Allow('workOrder:assign')
  plan(@Args('id') id: string) {
    return this.plans.byId(id);
  }

  @Mutation('proposeAssignments')
  @Allow('workOrder:assign')
  async proposeAssignments(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: ProposeAssignmentsInput) {
    const outcome = await this.propose.execute(viewer, input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, language) : { __typename: 'ProposeAssignmentsPayload', plan: outcome };
  }

  @Mutation('approveAssignmentPlan')
  @Allow('workOrder:assign')
  async approveAssignmentPlan(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: ApproveAssignmentPlanInput) {
    const outcome = await this.approve.execute(viewer, input, language);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, language) : { __typename: 'ApproveAssignmentPlanPayload', ...outcome };
  }

  @ResolveField('leftOver')
  async leftOver(@Parent() { leftOver }: Plan, @Context() context: GraphContext) {
    const orders = await Promise.all(leftOver.map((id) => this.orders.byId(context, id)));
    return orders.filter((order) => order !== null);
  }
}

@Resolver('PlannedAssignment')
export class PlannedAssignmentResolver {
  constructor(private readonly orders: WorkOrdersView, private readonly engineers: EngineersView) {}

  @ResolveField('workOrder')
  workOrder(@Parent() { workOrderId }: PlanItem, @Context() context: GraphContext) {
    return this.orders.byId(context, workOrderId);
  }

  @ResolveField('engineer')
  engineer(@Parent() { engineerId }: PlanItem, @Context() context: GraphContext) {
    return this.engineers.byId(context, engineerId);
  }
}

@Resolver('PlanOutcome')
export class PlanOutcomeResolver {
  constructor(private readonly orders: WorkOrdersView, private readonly engineers: EngineersView) {}

  @ResolveField('workOrder')
  workOrder(@Parent() { workOrderId }: Approved['outcomes'][number], @Context() context: GraphContext) {
    return this.orders.byId(context, workOrderId);
  }

  @ResolveField('engineer')
  engineer(@Parent() { engineerId }: Approved['outcomes'][number], @Context() context: GraphContext) {
    return this.engineers.byId(context, engineerId);
  }

  @ResolveField('assigned')
  assigned(@Parent() { refusal }: Approved['outcomes'][number]) {
    return refusal === null;
  }
}
