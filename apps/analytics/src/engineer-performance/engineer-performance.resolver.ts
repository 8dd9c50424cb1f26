import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowReference, type GraphContext } from '@deskgraph/identity';
import type { QueryEngineerReportArgs } from '../graph.generated';
import { EngineerPerformanceView } from './engineer-performance.view';
import { EngineerReportView } from './engineer-report.view';

@Resolver('Engineer')
export class EngineerPerformanceResolver {
  constructor(private readonly performances: EngineerPerformanceView, private readonly reports: EngineerReportView) {}

  @Query('engineerReport')
  @Allow('report:read')
  report(@Args() range: QueryEngineerReportArgs, @Context() { language }: GraphContext) {
    return this.reports.report(range, language);
  }

  @ResolveField('performance')
  performance(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    return this.performances.of(context, id);
  }

  @AllowReference('report:read')
  reference({ id }: { id: string }, _context: GraphContext) {
    return { id };
  }
}
