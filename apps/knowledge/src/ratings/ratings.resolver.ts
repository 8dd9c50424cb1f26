import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal } from '@deskgraph/subgraph';
import type { RateArticleInput, UseArticleInput } from '../graph.generated';
import { RateArticle } from './rate-article';
import { RatingsView } from './ratings.view';
import { UseArticle } from './use-article';

@Resolver('Article')
export class RatingsResolver {
  constructor(private readonly view: RatingsView, private readonly rate: RateArticle, private readonly use: UseArticle) {}

  @ResolveField('helpful')
  async helpful(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    return (await this.view.counts(context, id)).helpful;
  }

  @ResolveField('notHelpful')
  async notHelpful(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    return (await this.view.counts(context, id)).notHelpful;
  }

  @ResolveField('uses')
  async uses(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    return (await this.view.counts(context, id)).uses;
  }

  @ResolveField('viewerFoundHelpful')
  viewerFoundHelpful(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    return this.view.viewersWord(context, id);
  }

  @Mutation('rateArticle')
  @Allow('article:rate')
  async rateArticle(@Viewer() viewer: Principal, @Context() context: GraphContext, @Args('input') input: RateArticleInput) {
    const outcome = await this.rate.execute(context, viewer, input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, context.language) : { __typename: 'RateArticlePayload', article: outcome };
  }

  @Mutation('useArticle')
  @Allow('article:use')
  async useArticle(@Viewer() viewer: Principal, @Context() context: GraphContext, @Args('input') input: UseArticleInput) {
    const outcome = await this.use.execute(context, viewer, input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, context.language) : { __typename: 'UseArticlePayload', article: outcome };
  }
}
