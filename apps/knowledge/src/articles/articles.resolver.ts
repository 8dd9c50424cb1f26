import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowReference, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal, refusalMember, type InvalidInputRefusal } from '@deskgraph/subgraph';
import { Categories } from '../categories/categories';
import type { CreateArticleInput, PublishArticleInput, QueryArticlesArgs, ReviseArticleInput } from '../graph.generated';
import { ArticlesView, type ArticleShown } from './articles.view';
import { CreateArticle } from './create-article';
import type { Article } from './domain/article';
import { PublishArticle } from './publish-article';
import { staleTexts, type ArticleRefusal } from './refusals';
import { ReviseArticle } from './revise-article';

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
    return this.result(context, 'CreateArticlePayload', await this.create.execute(viewer, input));
  }

  @Mutation('reviseArticle')
  @Allow('article:revise')
  async reviseArticle(@Viewer() viewer: Principal, @Context() context: GraphContext, @Args('input') input: ReviseArticleInput) {
    return this.result(context, 'ReviseArticlePayload', await this.revise.execute(viewer, input));
  }

  @Mutation('publishArticle')
  @Allow('article:publish')
  async publishArticle(@Context() context: GraphContext, @Args('input') input: PublishArticleInput) {
    return this.result(context, 'PublishArticlePayload', await this.publish.execute(input));
  }

  private async result(context: GraphContext, payload: string, outcome: Article | ArticleRefusal | InvalidInputRefusal) {
    if (!isRefusal(outcome)) return { __typename: payload, article: await this.view.written(context, outcome) };
    if (outcome.refused === 'InvalidInput') return invalidOrForbidden(outcome, context.language);
    return { ...refusalMember<ArticleRefusal>(outcome, staleTexts, context.language), article: await this.view.written(context, outcome.article) };
  }
}

@Resolver('Article')
export class ArticleResolver {
  constructor(private readonly view: ArticlesView, private readonly categories: Categories) {}

  @ResolveField('language')
  language(@Parent() { language }: ArticleShown) {
    return language.toUpperCase();
  }

  @ResolveField('category')
  category(@Parent() { categoryId }: ArticleShown, @Context() { language }: GraphContext) {
    return categoryId === null ? null : this.categories.shown(categoryId, language);
  }

  @AllowReference('article:read')
  reference({ id }: { id: string }, context: GraphContext) {
    return this.view.byId(context, id);
  }
}
