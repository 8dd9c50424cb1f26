import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, type GraphContext } from '@deskgraph/identity';
import type { RetireArticleInput, ReturnArticleInput, SubmitArticleInput } from '../graph.generated';
import { ArticleCareView } from './article-care.view';
import { articleResult } from './articles.resolver';
import { ArticlesView } from './articles.view';
import { RetireArticle } from './retire-article';
import { ReturnArticle } from './return-article';
import { SubmitArticle } from './submit-article';

/** What happens to an article between writing and reading. */
@Resolver()
export class ArticleCareResolver {
  constructor(
    private readonly view: ArticlesView,
    private readonly care: ArticleCareView,
    private readonly submit: SubmitArticle,
    private readonly giveBack: ReturnArticle,
    private readonly retire: RetireArticle,
  ) {}

  @Query('duplicateArticles')
  @Allow('article:readDrafts')
  duplicateArticles(@Context() context: GraphContext, @Args('first') first: number) {
    return this.care.duplicates(context, first);
  }

  @Query('staleArticles')
  @Allow('article:readDrafts')
  staleArticles(@Context() context: GraphContext, @Args('first') first: number, @Args('olderThanDays') olderThanDays: number) {
    return this.care.stale(context, first, olderThanDays);
  }

  @Mutation('submitArticle')
  @Allow('article:submit')
  async submitArticle(@Context() context: GraphContext, @Args('input') input: SubmitArticleInput) {
    return articleResult(this.view, context, 'SubmitArticlePayload', await this.submit.execute(input));
  }

  @Mutation('returnArticle')
  @Allow('article:return')
  async returnArticle(@Context() context: GraphContext, @Args('input') input: ReturnArticleInput) {
    return articleResult(this.view, context, 'ReturnArticlePayload', await this.giveBack.execute(input));
  }

  @Mutation('retireArticle')
  @Allow('article:retire')
  async retireArticle(@Context() context: GraphContext, @Args('input') input: RetireArticleInput) {
    return articleResult(this.view, context, 'RetireArticlePayload', await this.retire.execute(input));
  }
}
