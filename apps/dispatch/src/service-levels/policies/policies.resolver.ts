import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal, refusalMember, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { DefineCalendarInput, RevisePolicyInput, SetPolicyRulesInput } from '../../graph.generated';
import { DefineCalendar } from '../calendars/define-calendar';
import { staleTexts, type StaleVersion } from '../stale-version';
import { PoliciesView, type ShownPolicy } from './policies.view';
import { PreviewChange } from './preview-change';
import { RevisePolicy } from './revise-policy';
import { SetPolicyRules } from './set-policy-rules';

@Resolver('ServiceLevelPolicy')
export class PoliciesResolver {
  constructor(
    private readonly policies: PoliciesView,
    private readonly revise: RevisePolicy,
    private readonly setRules: SetPolicyRules,
    private readonly defineCalendar: DefineCalendar,
    private readonly preview: PreviewChange,
  ) {}

  @Query('serviceLevelPolicies')
  @Allow('serviceLevel:read')
  list() {
    return this.policies.all();
  }

  @Query('policyRules')
  @Allow('serviceLevel:read')
  rules() {
    return this.policies.rules();
  }

  @Query('previewPolicyChange')
  @Allow('policy:revise')
  async previewPolicyChange(@Context() { language }: GraphContext, @Args('input') input: RevisePolicyInput) {
    const policy = await this.revise.draft(input);
    return 'refused' in policy ? refused(policy, language) : { __typename: 'ChangePreview', ...(await this.preview.execute({ policy })) };
  }

  @Query('previewCalendarChange')
  @Allow('calendar:define')
  async previewCalendarChange(@Context() { language }: GraphContext, @Args('input') input: DefineCalendarInput) {
    const calendar = await this.defineCalendar.draft(input);
    return 'refused' in calendar ? refused(calendar, language) : { __typename: 'ChangePreview', ...(await this.preview.execute({ calendar })) };
  }

  @Mutation('revisePolicy')
  @Allow('policy:revise')
  async revisePolicy(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: RevisePolicyInput) {
    const outcome = await this.revise.execute(viewer, input);
    return isRefusal(outcome) ? refused(outcome, language) : { __typename: 'RevisePolicyPayload', policy: outcome };
  }

  @Mutation('setPolicyRules')
  @Allow('policyRules:set')
  async setPolicyRules(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: SetPolicyRulesInput) {
    const outcome = await this.setRules.execute(viewer, input);
    return isRefusal(outcome) ? refused(outcome, language) : { __typename: 'SetPolicyRulesPayload', policyRules: outcome };
  }

  @ResolveField('name')
  name(@Parent() { nameZh, nameEn }: ShownPolicy, @Context() { language }: GraphContext) {
    return language === 'zh' ? nameZh : nameEn;
  }

  @ResolveField('pauses')
  pauses(@Parent() { pauses }: ShownPolicy) {
    return Object.entries(pauses).map(([kind, reasons]) => ({ kind, reasons }));
  }

  @ResolveField('shipped')
  shipped(@Parent() { createdBy }: ShownPolicy) {
    return createdBy === null;
  }
}

@Resolver('ClockMove')
export class ClockMoveResolver {
  @ResolveField('dueAtBefore')
  before(@Parent() { before }: { before: Date | null }) {
    return before;
  }

  @ResolveField('dueAtAfter')
  after(@Parent() { after }: { after: Date | null }) {
    return after;
  }
}

function refused(refusal: StaleVersion | InvalidInputRefusal, language: 'zh' | 'en') {
  return refusal.refused === 'InvalidInput' ? invalidOrForbidden(refusal, language) : refusalMember<StaleVersion>(refusal, staleTexts, language);
}
