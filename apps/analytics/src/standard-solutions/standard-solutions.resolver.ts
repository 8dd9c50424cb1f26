import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow, type GraphContext } from '@deskgraph/identity';
import type { QueryStandardSolutionReportArgs } from '../graph.generated';
import { StandardSolutionsView } from './standard-solutions.view';

@Resolver('StandardSolutionReport')
export class StandardSolutionsResolver {
  constructor(private readonly standardSolutions: StandardSolutionsView) {}

  @Query('standardSolutionReport')
  @Allow('report:read')
  report(@Args() asked: QueryStandardSolutionReportArgs, @Context() { language }: GraphContext) {
    return this.standardSolutions.report(asked, language);
  }
}
