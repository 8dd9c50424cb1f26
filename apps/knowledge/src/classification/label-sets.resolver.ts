import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal } from '@deskgraph/subgraph';
import type { AddLabelSetInput, ImportLabelledTextsInput, SetLabelSetTargetsInput } from '../graph.generated';
import { AddLabelSet } from './add-label-set';
import { ImportLabelledTexts } from './import-labelled-texts';
import type { LabelSet } from './label-set';
import { LabelSetsView } from './label-sets.view';
import { SetLabelSetTargets } from './set-label-set-targets';
import { TriageDriftView } from './triage-drift.view';
import { TriageTrainings } from './triage-trainings';

@Resolver()
export class LabelSetOperationsResolver {
  constructor(
    private readonly view: LabelSetsView,
    private readonly add: AddLabelSet,
    private readonly setTargets: SetLabelSetTargets,
    private readonly imports: ImportLabelledTexts,
  ) {}

  @Query('labelSets')
  @Allow('triageModel:read')
  labelSets() {
    return this.view.all();
  }

  @Query('labelSet')
  @Allow('triageModel:read')
  labelSet(@Args('id') id: string) {
    return this.view.byId(id);
  }

  @Mutation('addLabelSet')
  @Allow('labelSet:change')
  async addLabelSet(@Context() { language }: GraphContext, @Args('input') input: AddLabelSetInput) {
    const outcome = await this.add.execute(input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, language) : { __typename: 'AddLabelSetPayload', labelSet: outcome };
  }

  @Mutation('setLabelSetTargets')
  @Allow('labelSet:change')
  async setLabelSetTargets(@Context() { language }: GraphContext, @Args('input') input: SetLabelSetTargetsInput) {
    const outcome = await this.setTargets.execute(input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, language) : { __typename: 'SetLabelSetTargetsPayload', labelSet: outcome };
  }

  @Mutation('importLabelledTexts')
  @Allow('labelSet:change')
  async importLabelledTexts(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: ImportLabelledTextsInput) {
    const outcome = await this.imports.execute(viewer, input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, language) : { __typename: 'ImportLabelledTextsPayload', ...outcome };
  }
}

@Resolver('LabelSet')
export class LabelSetResolver {
  constructor(private readonly view: LabelSetsView, private readonly trainings: TriageTrainings, private readonly driftView: TriageDriftView) {}

  @ResolveField('name')
  name(@Parent() { nameZh, nameEn }: LabelSet, @Context() { language }: GraphContext) {
    return language === 'zh' ? nameZh : nameEn;
  }

  @ResolveField('activeVersion')
  activeVersion(@Parent() { activeVersion }: LabelSet) {
    return this.view.version(activeVersion);
  }

  @ResolveField('versions')
  versions(@Parent() { id }: LabelSet, @Args('first') first: number) {
    return this.view.versions(id, first);
  }

  @ResolveField('changes')
  changes(@Parent() { id }: LabelSet, @Args('first') first: number) {
    return this.view.changes(id, first);
  }

  @ResolveField('training')
  training(@Parent() { id }: LabelSet) {
    return this.trainings.ofLabelSet(id);
  }

  @ResolveField('drift')
  drift(@Parent() { id }: LabelSet, @Args('weeks') weeks: number) {
    return this.driftView.ofWeeks(id, weeks);
  }
}
