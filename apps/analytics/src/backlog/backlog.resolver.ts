import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow, type GraphContext } from '@deskgraph/identity';
import type { QueryBacklogTrendArgs } from '../graph.generated';
import { BacklogView } from './backlog.view';

@Resolver('BacklogTrend')
export class BacklogResolver {
  constructor(private readonly backlog: BacklogView) {}

  @Query('backlogTrend')
  @Allow('report:read')
  trend(@Args() range: QueryBacklogTrendArgs, @Context() { language }: GraphContext) {
    return this.backlog.trend(range, language);
  }
}
