import { Args, Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { AllowReference, type GraphContext } from '@deskgraph/identity';
import type { PageRequest } from '@deskgraph/subgraph';
import { EngineersView } from '../engineers/engineers.view';
import { forTheHouse } from '../engineers/for-the-house';
import type { SkillRequirement, WorkOrder, WorkStep } from './domain/work-order';
import { SuggestionWording } from './suggestion-wording';
import { WorkOrdersView } from './work-orders.view';

@Resolver('WorkOrder')
export class WorkOrderResolver {
  constructor(private readonly orders: WorkOrdersView, private readonly engineers: EngineersView, private readonly wording: SuggestionWording) {}

  @ResolveField('assignee')
  assignee(@Parent() { engineerId }: WorkOrder, @Context() context: GraphContext) {
    return engineerId === null ? null : this.engineers.byId(context, engineerId);
  }

  @ResolveField('steps')
  steps(@Parent() { id }: WorkOrder, @Context() context: GraphContext) {
    return this.orders.stepsOf(context, id);
  }

  @ResolveField('serviceRequest')
  serviceRequest(@Parent() { serviceRequestId }: WorkOrder) {
    return { __typename: 'ServiceRequest', id: serviceRequestId };
  }

  @ResolveField('suggestedEngineers')
  async suggestedEngineers(@Parent() order: WorkOrder, @Context() context: GraphContext, @Args('first') first: number) {
    const ranking = await this.orders.suggestions(context, order, first);
    if (ranking === null) return [];
    const { snapshot, suggestions, shown } = ranking;
    return Promise.all(shown.map((suggestion, index) => this.wording.inWords(context, { snapshot, suggestions, suggestion, rank: index + 1 })));
  }

  @AllowReference('workOrder:read')
  reference({ id }: { id: string }, context: GraphContext) {
    return this.orders.byId(context, id);
  }
}

@Resolver('SkillRequirement')
export class SkillRequirementResolver {
  constructor(private readonly engineers: EngineersView) {}

  @ResolveField('skill')
  skill(@Parent() { skillId }: SkillRequirement, @Context() context: GraphContext) {
    return this.engineers.skill(context, skillId);
  }

  @ResolveField('certificateRequired')
  certificateRequired(@Parent() { certificateRequired }: SkillRequirement) {
    return certificateRequired ?? false;
  }
}

@Resolver('WorkStep')
export class WorkStepResolver {
  constructor(private readonly engineers: EngineersView) {}

  @ResolveField('engineer')
  engineer(@Parent() { engineerId }: WorkStep, @Context() context: GraphContext) {
    return this.engineers.byId(context, engineerId);
  }
}

@Resolver('Engineer')
export class EngineerLoadResolver {
  constructor(private readonly orders: WorkOrdersView) {}

  @ResolveField('openWorkOrders')
  openWorkOrders(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    forTheHouse(context);
    return this.orders.openOf(context, id);
  }
}

@Resolver('ServiceRequest')
export class RequestWorkOrderResolver {
  constructor(private readonly orders: WorkOrdersView) {}

  @ResolveField('workOrder')
  workOrder(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    return this.orders.ofRequest(context, id);
  }

  @ResolveReference()
  reference({ id }: { id: string }) {
    return { id };
  }
}

@Resolver('Device')
export class DeviceWorkOrdersResolver {
  constructor(private readonly orders: WorkOrdersView) {}

  @ResolveField('workOrders')
  workOrders(@Parent() { id }: { id: string }, @Context() context: GraphContext, @Args() page: PageRequest) {
    return this.orders.ofDevice(context, id, page);
  }

  @ResolveReference()
  reference({ id }: { id: string }) {
    return { id };
  }
}
