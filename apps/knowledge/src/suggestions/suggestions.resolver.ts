import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '@deskgraph/identity';
import { SuggestionsView } from './suggestions.view';

@Resolver('ServiceRequest')
export class RequestSuggestionsResolver {
  constructor(private readonly suggestions: SuggestionsView) {}

  @ResolveField('suggestedArticles')
  suggestedArticles(@Parent() { id }: { id: string }, @Context() context: GraphContext, @Args('first') first: number) {
    return this.suggestions.articlesFor(context, id, first);
  }

  @ResolveField('similarRequests')
  similarRequests(@Parent() { id }: { id: string }, @Context() context: GraphContext, @Args('first') first: number) {
    return this.suggestions.requestsLike(context, id, first);
  }
}
