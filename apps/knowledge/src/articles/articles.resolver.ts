import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal, refusalMember, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { CreateArticleInput, PublishArticleInput, QueryArticlesArgs, ReviseArticleInput } from '../graph.generated';
import { ArticlesView } from './articles.view';
import { CreateArticle } from './create-article';
import type { Article } from './domain/article';
import { PublishArticle } from './publish-article';
import { articleTexts, type ArticleRefusal } from './refusals';
import { ReviseArticle } from './revise-article';

/** An outcome as the member of a result union. */
export async function articleResult(view: ArticlesView, context: GraphContext, payload: string, outcome: Article | ArticleRefusal | InvalidInputRefusal) {
  if (!isRefusal(outcome)) return { __typename: payload, article: await view.written(context, outcome) };
  if (outcome.refused === 'InvalidInput') return invalidOrForbidden(outcome, context.language);
  return { ...refusalMember<ArticleRefusal>(outcome, articleTexts, context.language), article: await view.written(context, outcome.article) };
}

@Resolver()
export class ArticleOperationsResolver {
  constructor(
    private readonly view: ArticlesView,
    private readonly create: CreateArticle,
    private readonly revise: ReviseArticle,
    private readonly publish: PublishArticle,
  ) {}

  @Query('article')
  @Allow('article:read')
  article(@Context() context: GraphContext, @Args('id') id: string) {
    return this.view.byId(context, id);
  }

  @Query('articles')
  @Allow('article:read')
  articles(@Context() context: GraphContext, @Args() args: QueryArticlesArgs) {
    return this.view.page(context, args);
  }

  @Mutation('createArticle')
  @Allow('article:create')
  async createArticle(@Viewer() viewer: Principal, @Context() context: GraphContext, @Args('input') input: CreateArticleInput) {
    return articleResult(this.view, context, 'CreateArticlePayload', await this.create.execute(viewer, input));
  }

  @Mutation('reviseArticle')
  @Allow('article:revise')
  async reviseArticle(@Viewer() viewer: Principal, @Context() context: GraphContext, @Args('input') input: ReviseArticleInput) {
    return articleResult(this.view, context, 'ReviseArticlePayload', await this.revise.execute(viewer, input));
  }

  @Mutation('publishArticle')
  @Allow('article:publish')
  async publishArticle(@Viewer() viewer: Principal, @Context() context: GraphContext, @Args('input') input: PublishArticleInput) {
    return articleResult(this.view, context, 'PublishArticlePayload', await this.publish.execute(viewer, input));
  }
}
