import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal } from '@deskgraph/subgraph';
import type { SetArticleReviewInput } from '../graph.generated';
import { ArticleReviewView } from './article-review.view';
import type { ArticleShown } from './articles.view';
import { SetArticleReview } from './set-article-review';

@Resolver('ArticleReview')
export class ArticleReviewResolver {
  constructor(private readonly review: ArticleReviewView, private readonly set: SetArticleReview) {}

  @Query('articleReview')
  @Allow('article:readDrafts')
  articleReview() {
    return this.review.rule();
  }

  @ResolveField('changes')
  changes(@Args('first') first: number) {
    return this.review.changes(first);
  }

  @Mutation('setArticleReview')
  @Allow('articleReview:set')
  async setArticleReview(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: SetArticleReviewInput) {
    const outcome = await this.set.execute(viewer, input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, language) : { __typename: 'SetArticleReviewPayload', articleReview: outcome };
  }
}

@Resolver('Article')
export class ArticlePublishingResolver {
  constructor(private readonly review: ArticleReviewView) {}

  @ResolveField('viewerCanPublish')
  viewerCanPublish(@Parent() article: ArticleShown, @Context() context: GraphContext) {
    return this.review.canPublish(context, article);
  }

  @ResolveField('whyViewerCannotPublish')
  whyViewerCannotPublish(@Parent() article: ArticleShown, @Context() context: GraphContext) {
    return this.review.whyNotPublish(context, article);
  }
}
