import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow, type GraphContext } from '@deskgraph/identity';
import type { QueryNetPromoterScoreArgs, QuerySatisfactionReportArgs } from '../graph.generated';
import { SatisfactionView } from './satisfaction.view';

@Resolver('SatisfactionReport')
export class SatisfactionResolver {
  constructor(private readonly satisfaction: SatisfactionView) {}

  @Query('satisfactionReport')
  @Allow('report:read')
  report(@Args() asked: QuerySatisfactionReportArgs, @Context() { language }: GraphContext) {
    return this.satisfaction.report(asked, language);
  }

  @Query('netPromoterScore')
  @Allow('report:read')
  netPromoterScore(@Args() range: QueryNetPromoterScoreArgs, @Context() { language }: GraphContext) {
    return this.satisfaction.netPromoterScore(range, language);
  }
}
