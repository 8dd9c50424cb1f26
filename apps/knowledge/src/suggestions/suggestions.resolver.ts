import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '@deskgraph/identity';
import { SimilarRequestsView } from './similar-requests.view';
import { SuggestionsView } from './suggestions.view';

@Resolver('ServiceRequest')
export class RequestSuggestionsResolver {
  constructor(private readonly suggestions: SuggestionsView, private readonly similar: SimilarRequestsView) {}

  @ResolveField('suggestedArticles')
  suggestedArticles(@Parent() { id }: { id: string }, @Context() context: GraphContext, @Args('first') first: number) {
    return this.suggestions.articlesFor(context, id, first);
  }

  @ResolveField('similarRequests')
  similarRequests(@Parent() { id }: { id: string }, @Context() context: GraphContext, @Args('first') first: number) {
    return this.similar.requestsLike(context, id, first);
  }
}
