import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal, refusalMember, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { PromoteTriageModelInput, RetrainTriageModelInput, RollBackTriageModelInput } from '../graph.generated';
import type { LabelSet } from './label-set';
import { labelSetTexts, type LabelSetRefusal } from './label-set-refusals';
import { shownObjection } from './label-sets.view';
import { PromoteTriageModel } from './promote-triage-model';
import { RetrainTriageModel } from './retrain-triage-model';
import { RollBackTriageModel } from './roll-back-triage-model';

@Resolver()
export class TriageModelsResolver {
  constructor(private readonly retrain: RetrainTriageModel, private readonly promote: PromoteTriageModel, private readonly rollBack: RollBackTriageModel) {}

  @Mutation('retrainTriageModel')
  @Allow('triageModel:train')
  async retrainTriageModel(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: RetrainTriageModelInput) {
    const outcome = await this.retrain.execute(viewer, input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, language) : { __typename: 'RetrainTriageModelPayload', training: outcome };
  }

  @Mutation('promoteTriageModel')
  @Allow('triageModel:promote')
  async promoteTriageModel(@Viewer() viewer: Principal, @Context() context: GraphContext, @Args('input') input: PromoteTriageModelInput) {
    return result(context, 'PromoteTriageModelPayload', await this.promote.execute(viewer, input));
  }

  @Mutation('rollBackTriageModel')
  @Allow('triageModel:promote')
  async rollBackTriageModel(@Viewer() viewer: Principal, @Context() context: GraphContext, @Args('input') input: RollBackTriageModelInput) {
    return result(context, 'RollBackTriageModelPayload', await this.rollBack.execute(viewer, input));
  }
}

function result({ language }: GraphContext, payload: string, outcome: LabelSet | LabelSetRefusal | InvalidInputRefusal) {
  if (!isRefusal(outcome)) return { __typename: payload, labelSet: outcome };
  if (outcome.refused === 'InvalidInput') return invalidOrForbidden(outcome, language);
  const member = refusalMember<LabelSetRefusal>(outcome, labelSetTexts, language);
  return outcome.refused === 'GateNotPassed' ? { ...member, objections: outcome.version.objections.map(shownObjection) } : member;
}
