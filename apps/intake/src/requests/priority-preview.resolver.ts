import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type GraphContext } from '@deskgraph/identity';
import type { PreviewPriorityInput } from '../graph.generated';
import { questionAbout } from './domain/missing-information';
import { priorityReason } from './domain/priority';
import type { Judgement } from './domain/service-request';
import { PriorityPreviewView } from './priority-preview.view';

@Resolver('PriorityPreview')
export class PriorityPreviewResolver {
  constructor(private readonly previews: PriorityPreviewView) {}

  @Query('previewPriority')
  @Allow('serviceRequest:submit')
  previewPriority(@Context() context: GraphContext, @Args('input') input: PreviewPriorityInput) {
    return this.previews.of(context, input);
  }

  @ResolveField('priorityReason')
  priorityReason(@Parent() { priorityRule }: Judgement, @Context() { language }: GraphContext) {
    return priorityReason(priorityRule, language);
  }

  @ResolveField('missingInformation')
  missingInformation(@Parent() { missing }: Judgement, @Context() { language }: GraphContext) {
    return missing.map((field) => ({ field, question: questionAbout(field, language) }));
  }
}
