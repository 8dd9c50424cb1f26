import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow, type GraphContext } from '@deskgraph/identity';
import type { QueryNetPromoterScoreArgs, QuerySatisfactionReportArgs, QuerySatisfactionTrendArgs } from '../graph.generated';
import { SatisfactionTrendView } from './satisfaction-trend.view';
import { SatisfactionView } from './satisfaction.view';

@Resolver('SatisfactionReport')
export class SatisfactionResolver {
  constructor(private readonly satisfaction: SatisfactionView, private readonly trends: SatisfactionTrendView) {}

  @Query('satisfactionReport')
  @Allow('report:read')
  report(@Args() asked: QuerySatisfactionReportArgs, @Context() { language }: GraphContext) {
    return this.satisfaction.report(asked, language);
  }

  @Query('satisfactionTrend')
  @Allow('report:read')
  trend(@Args() range: QuerySatisfactionTrendArgs, @Context() { language }: GraphContext) {
    return this.trends.of(range, language);
  }

  @Query('netPromoterScore')
  @Allow('report:read')
  netPromoterScore(@Args() range: QueryNetPromoterScoreArgs, @Context() { language }: GraphContext) {
    return this.satisfaction.netPromoterScore(range, language);
  }
}
