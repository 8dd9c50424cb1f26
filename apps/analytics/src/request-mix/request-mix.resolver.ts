import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Allow, type GraphContext } from '@deskgraph/identity';
import type { QueryRequestMixArgs } from '../graph.generated';
import { RequestMixView } from './request-mix.view';

@Resolver('RequestMix')
export class RequestMixResolver {
  constructor(private readonly mix: RequestMixView) {}

  @Query('requestMix')
  @Allow('report:read')
  report(@Args() asked: QueryRequestMixArgs, @Context() { language }: GraphContext) {
    return this.mix.report(asked, language);
  }
}
