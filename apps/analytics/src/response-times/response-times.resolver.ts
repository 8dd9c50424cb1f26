import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow, type GraphContext } from '@deskgraph/identity';
import type { QueryResponseReportArgs } from '../graph.generated';
import { ResponseTimesView } from './response-times.view';

@Resolver('ResponseReport')
export class ResponseTimesResolver {
  constructor(private readonly responseTimes: ResponseTimesView) {}

  @Query('responseReport')
  @Allow('report:read')
  report(@Args() asked: QueryResponseReportArgs, @Context() { language }: GraphContext) {
    return this.responseTimes.report(asked, language);
  }
}
