import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AllowReference, type GraphContext } from '@deskgraph/identity';
import { EngineerPerformanceView } from './engineer-performance.view';

@Resolver('Engineer')
export class EngineerPerformanceResolver {
  constructor(private readonly performances: EngineerPerformanceView) {}

  @ResolveField('performance')
  performance(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    return this.performances.of(context, id);
  }

  @AllowReference('report:read')
  reference({ id }: { id: string }, _context: GraphContext) {
    return { id };
  }
}
