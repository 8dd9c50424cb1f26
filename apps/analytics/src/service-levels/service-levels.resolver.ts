import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow, type GraphContext } from '@deskgraph/identity';
import type { QueryServiceLevelReportArgs } from '../graph.generated';
import { ServiceLevelsView } from './service-levels.view';

@Resolver('ServiceLevelReport')
export class ServiceLevelsResolver {
  constructor(private readonly serviceLevels: ServiceLevelsView) {}

  @Query('serviceLevelReport')
  @Allow('report:read')
  report(@Args() asked: QueryServiceLevelReportArgs, @Context() { language }: GraphContext) {
    return this.serviceLevels.report(asked, language);
  }
}
