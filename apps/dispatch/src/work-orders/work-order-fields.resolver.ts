import { Args, Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { AllowReference, type GraphContext } from '@deskgraph/identity';
import type { PageRequest } from '@deskgraph/subgraph';
import { EngineersView } from '../engineers/engineers.view';
import type { Part } from './domain/ranking';
import type { SkillRequirement, WorkOrder, WorkStep } from './domain/work-order';
import { ruleText } from './refusals';
import { partReason } from './suggestion-reasons';
import { WorkOrdersView } from './work-orders.view';

@Resolver('WorkOrder')
export class WorkOrderResolver {
  constructor(private readonly orders: WorkOrdersView, private readonly engineers: EngineersView) {}

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
    const suggestions = await this.orders.suggestions(context, order, first);
    return Promise.all(
      suggestions.map(async ({ engineerId, score, parts, refusals }, index) => ({
        engineer: await this.engineers.byId(context, engineerId),
        rank: index + 1,
        score,
        parts: await Promise.all(parts.map((part) => this.explained(part, context))),
        refusals: refusals.map((refusal) => ruleText(refusal)[context.language]),
      })),
    );
  }

  @AllowReference('workOrder:read')
  reference({ id }: { id: string }, context: GraphContext) {
    return this.orders.byId(context, id);
  }

  private async explained(part: Part, context: GraphContext) {
    const { skillId } = part.facts;
    const skill = skillId ? await this.engineers.skill(context, skillId) : null;
    const name = skill && (context.language === 'zh' ? skill.nameZh : skill.nameEn);
    return { name: part.name, value: part.value, weight: part.weight, reason: partReason(part, name)[context.language] };
  }
}

@Resolver('SkillRequirement')
export class SkillRequirementResolver {
  constructor(private readonly engineers: EngineersView) {}

  @ResolveField('skill')
  skill(@Parent() { skillId }: SkillRequirement, @Context() context: GraphContext) {
    return this.engineers.skill(context, skillId);
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
