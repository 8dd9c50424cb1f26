import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type GraphContext } from '@deskgraph/identity';
import { Categories } from '../categories/categories';
import { categorySet } from '../classification/label-set';
import type { PreviewTriageInput } from '../graph.generated';
import { TriagePreviewView, type LabelPreviewed } from './triage-preview.view';

@Resolver('LabelPreview')
export class TriagePreviewResolver {
  constructor(private readonly previews: TriagePreviewView, private readonly categories: Categories) {}

  @Query('previewTriage')
  @Allow('serviceRequest:submit')
  previewTriage(@Context() context: GraphContext, @Args('input') input: PreviewTriageInput) {
    return this.previews.of(context, input);
  }

  @ResolveField('candidates')
  candidates(@Parent() { labelSetId, candidates }: LabelPreviewed, @Context() { language }: GraphContext) {
    return candidates.map(({ label, confidence }) => ({ label, confidence, category: labelSetId === categorySet ? this.categories.shown(label, language) : null }));
  }
}
