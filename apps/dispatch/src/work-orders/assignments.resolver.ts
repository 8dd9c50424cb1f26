import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, can, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal, refusalMember } from '@deskgraph/subgraph';
import { EngineersView } from '../engineers/engineers.view';
import { isOfTheHouse } from '../engineers/for-the-house';
import type { ChangeDispatchWeightsInput, OverrideRequiredSkillsInput, PlanVisitInput, RemoveSkillRuleInput, SetSkillRuleInput } from '../graph.generated';
import { ChangeDispatchWeights } from './change-dispatch-weights';
import type { SkillRule } from './domain/required-skills';
import type { WorkOrder } from './domain/work-order';
import { OverrideRequiredSkills } from './override-required-skills';
import { PlanVisit } from './plan-visit';
import { staleTexts } from './refusals';
import { SetSkillRule } from './set-skill-rule';
import { WorkOrdersView, type AssignmentRow, type WeightsRow } from './work-orders.view';

@Resolver()
export class DispatchRulesResolver {
  constructor(
    private readonly orders: WorkOrdersView,
    private readonly skills: OverrideRequiredSkills,
    private readonly visit: PlanVisit,
    private readonly rules: SetSkillRule,
    private readonly weights: ChangeDispatchWeights,
  ) {}

  @Query('dispatchWeights')
  @Allow('engineer:read')
  dispatchWeights(@Args('version') version?: number | null) {
    return this.orders.weights(version);
  }

  @Query('skillRules')
  @Allow('engineer:read')
  skillRules() {
    return this.orders.skillRules();
  }

  @Mutation('overrideRequiredSkills')
  @Allow('workOrder:assign')
  async overrideRequiredSkills(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: OverrideRequiredSkillsInput) {
    const outcome = await this.skills.execute(viewer, input);
    if (!isRefusal(outcome)) return { __typename: 'OverrideRequiredSkillsPayload', workOrder: outcome };
    return outcome.refused === 'InvalidInput' ? invalidOrForbidden(outcome, language) : refusalMember(outcome, staleTexts, language);
  }

  @Mutation('planVisit')
  @Allow('workOrder:assign')
  async planVisit(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: PlanVisitInput) {
    const outcome = await this.visit.execute(viewer, input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, language) : { __typename: 'PlanVisitPayload', workOrder: outcome };
  }

  @Mutation('setSkillRule')
  @Allow('dispatchRule:change')
  async setSkillRule(@Context() { language }: GraphContext, @Args('input') input: SetSkillRuleInput) {
    const outcome = await this.rules.execute(input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, language) : { __typename: 'SetSkillRulePayload', rule: outcome };
  }

  @Mutation('removeSkillRule')
  @Allow('dispatchRule:change')
  async removeSkillRule(@Args('input') { id }: RemoveSkillRuleInput) {
    return { __typename: 'RemoveSkillRulePayload', removed: await this.rules.remove(id) };
  }

  @Mutation('changeDispatchWeights')
  @Allow('dispatchRule:change')
  async changeDispatchWeights(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: ChangeDispatchWeightsInput) {
    const outcome = await this.weights.execute(viewer, input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, language) : { __typename: 'ChangeDispatchWeightsPayload', weights: outcome };
  }
}

@Resolver('DispatchWeights')
export class DispatchWeightsResolver {
  @ResolveField('weights')
  weights(@Parent() { weights }: WeightsRow) {
    return Object.entries(weights).map(([part, weight]) => ({ part, weight }));
  }
}

@Resolver('SkillRule')
export class SkillRuleResolver {
  constructor(private readonly engineers: EngineersView) {}

  @ResolveField('skill')
  skill(@Parent() { skillId }: SkillRule, @Context() context: GraphContext) {
    return this.engineers.skill(context, skillId);
  }
}

@Resolver('AssignmentDecision')
export class AssignmentDecisionResolver {
  constructor(private readonly orders: WorkOrdersView, private readonly engineers: EngineersView) {}

  @ResolveField('engineer')
  engineer(@Parent() { engineerId }: AssignmentRow, @Context() context: GraphContext) {
    return this.engineers.byId(context, engineerId);
  }

  @ResolveField('by')
  by(@Parent() { assignedByName }: AssignmentRow) {
    return assignedByName;
  }

  @ResolveField('at')
  at(@Parent() { assignedAt }: AssignmentRow) {
    return assignedAt;
  }

  @ResolveField('snapshot')
  snapshot(@Parent() { id }: AssignmentRow) {
    return this.orders.snapshotOf(id);
  }
}

@Resolver('WorkOrder')
export class AssignmentFieldsResolver {
  constructor(private readonly orders: WorkOrdersView) {}

  @ResolveField('decisions')
  decisions(@Parent() { id }: WorkOrder, @Context() context: GraphContext) {
    return this.orders.decisions(context, id);
  }

  @ResolveField('skillsOverride')
  skillsOverride(@Parent() { skillsOverride }: WorkOrder, @Context() context: GraphContext) {
    return isOfTheHouse(context) ? skillsOverride : null;
  }

  @ResolveField('requeuedBecause')
  requeuedBecause(@Parent() { requeuedBecause }: WorkOrder, @Context() context: GraphContext) {
    return isOfTheHouse(context) ? requeuedBecause : null;
  }

  @ResolveField('assignmentNotice')
  async notice(@Parent() order: WorkOrder, @Context() context: GraphContext) {
    if (order.engineerId === null || !can(context.principal, 'engineer:read')) return null;
    const decision = (await this.orders.decisions(context, order.id)).find(({ endedAt }) => endedAt === null);
    if (!decision) return null;
    const { subject, background, priority, customerName, customerLevel, desiredBy, nextDueAt } = order;
    return { subject, background, priority, customerName, customerLevel, desiredBy, nextDueAt, note: decision.note, sentAt: decision.assignedAt };
  }
}
