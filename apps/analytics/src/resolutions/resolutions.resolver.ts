import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow, type GraphContext } from '@deskgraph/identity';
import type { QueryResolutionReportArgs } from '../graph.generated';
import { ResolutionsView } from './resolutions.view';

@Resolver('ResolutionReport')
export class ResolutionsResolver {
  constructor(private readonly resolutions: ResolutionsView) {}

  @Query('resolutionReport')
  @Allow('report:read')
  report(@Args() asked: QueryResolutionReportArgs, @Context() { language }: GraphContext) {
    return this.resolutions.report(asked, language);
  }
}
