import { Args, Context, Mutation, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { Allow, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal } from '@deskgraph/subgraph';
import { Categories } from '../categories/categories';
import type { CorrectClassificationInput } from '../graph.generated';
import type { Candidate, Classification } from './classification';
import { ClassificationsView } from './classifications.view';
import { CorrectClassification } from './correct-classification';
import { categorySet, requestTypeSet } from './label-set';
import { LabelSetExamples } from './label-set-examples';

@Resolver('ServiceRequest')
export class RequestClassificationResolver {
  constructor(private readonly view: ClassificationsView) {}

  @ResolveField('classification')
  classification(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    return this.view.ofRequest(context, id);
  }

  @ResolveReference()
  reference({ id }: { id: string }) {
    return { id };
  }
}

@Resolver('Classification')
export class ClassificationResolver {
  constructor(private readonly categories: Categories, private readonly correct: CorrectClassification, private readonly examples: LabelSetExamples) {}

  @ResolveField('category')
  category(@Parent() { categoryId }: Classification, @Context() { language }: GraphContext) {
    return this.categories.shown(categoryId, language);
  }

  @ResolveField('alternatives')
  alternatives(@Parent() { alternatives }: { alternatives: readonly Candidate[] }, @Context() { language }: GraphContext) {
    return alternatives.map(({ categoryId, confidence }) => ({ category: this.categories.shown(categoryId, language), confidence }));
  }

  @ResolveField('labels')
  labels(@Parent() { requestType, requestTypeConfidence, requestTypeApplied, otherLabels }: Classification) {
    return [{ labelSetId: requestTypeSet, label: requestType, confidence: requestTypeConfidence, applied: requestTypeApplied }, ...otherLabels];
  }

  /** An example that was deleted since is left out. */
  @ResolveField('nearest')
  async nearest(@Parent() { nearest }: Classification, @Context() { language }: GraphContext) {
    const texts = await this.examples.textsOf(categorySet, nearest.map(({ id }) => id));
    return nearest.flatMap(({ id, label, likeness }) => {
      const text = texts.get(id);
      return text === undefined ? [] : [{ text, likeness, category: this.categories.shown(label, language) }];
    });
  }

  @Mutation('correctClassification')
  @Allow('classification:correct')
  async correctClassification(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: CorrectClassificationInput) {
    const outcome = await this.correct.execute(viewer, input);
    if (isRefusal(outcome)) return invalidOrForbidden(outcome, language);
    return { __typename: 'CorrectClassificationPayload', classification: outcome };
  }
}
