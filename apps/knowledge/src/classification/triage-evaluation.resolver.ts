import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type GraphContext } from '@deskgraph/identity';
import { Categories } from '../categories/categories';
import { ExamplesToLabelView, type ExampleToLabel } from './examples-to-label.view';
import { categorySet, type TriageModelVersion } from './label-set';
import { LabelSetsView } from './label-sets.view';

@Resolver('TriageModelVersion')
export class TriageEvaluationResolver {
  constructor(private readonly view: LabelSetsView, private readonly categories: Categories) {}

  @ResolveField('evaluation')
  async evaluation(@Parent() { version, labelSetId }: Pick<TriageModelVersion, 'version' | 'labelSetId'>, @Context() { language }: GraphContext) {
    const evaluation = await this.view.evaluation(version);
    const category = (label: string) => (labelSetId === categorySet ? this.categories.shown(label, language) : null);
    return evaluation && {
      ...evaluation,
      labels: evaluation.labels.map((entry) => ({ ...entry, category: category(entry.label) })),
      confusions: evaluation.confusions.map((entry) => ({ ...entry, category: category(entry.label), saidCategory: category(entry.said) })),
    };
  }
}

@Resolver('ExampleToLabel')
export class ExamplesToLabelResolver {
  constructor(private readonly examples: ExamplesToLabelView, private readonly categories: Categories) {}

  @Query('examplesToLabel')
  @Allow('classification:correct')
  examplesToLabel(@Context() context: GraphContext, @Args('labelSetId') labelSetId: string, @Args('first') first: number) {
    return this.examples.of(context, labelSetId, first);
  }

  @ResolveField('serviceRequest')
  serviceRequest(@Parent() { serviceRequestId }: ExampleToLabel) {
    return { __typename: 'ServiceRequest', id: serviceRequestId };
  }

  @ResolveField('category')
  category(@Parent() { labelSetId, label }: ExampleToLabel, @Context() { language }: GraphContext) {
    return labelSetId === categorySet ? this.categories.shown(label, language) : null;
  }
}
