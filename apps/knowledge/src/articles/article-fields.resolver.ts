import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AllowReference, type GraphContext } from '@deskgraph/identity';
import { Categories } from '../categories/categories';
import { ArticleCareView } from './article-care.view';
import { ArticlesView, type ArticleShown } from './articles.view';
import type { Revision } from './domain/article';

@Resolver('Article')
export class ArticleResolver {
  constructor(private readonly view: ArticlesView, private readonly care: ArticleCareView, private readonly categories: Categories) {}

  @ResolveField('language')
  language(@Parent() { language }: ArticleShown) {
    return language.toUpperCase();
  }

  @ResolveField('category')
  category(@Parent() { categoryId }: ArticleShown, @Context() { language }: GraphContext) {
    return categoryId === null ? null : this.categories.shown(categoryId, language);
  }

  @ResolveField('translation')
  translation(@Parent() article: ArticleShown, @Context() context: GraphContext) {
    return this.view.translation(context, article);
  }

  @ResolveField('author')
  author(@Parent() { revisedBy }: ArticleShown) {
    return revisedBy;
  }

  @ResolveField('reviewer')
  reviewer(@Parent() { reviewedBy }: ArticleShown) {
    return reviewedBy;
  }

  @ResolveField('revisions')
  revisions(@Parent() { id }: ArticleShown, @Context() context: GraphContext) {
    return this.care.revisions(context, id);
  }

  @AllowReference('article:read')
  reference({ id }: { id: string }, context: GraphContext) {
    return this.view.byId(context, id);
  }
}

@Resolver('ArticleRevision')
export class ArticleRevisionResolver {
  @ResolveField('author')
  author(@Parent() { revisedBy }: Revision) {
    return revisedBy;
  }

  @ResolveField('writtenAt')
  writtenAt(@Parent() { revisedAt }: Revision) {
    return revisedAt;
  }

  @ResolveField('reviewer')
  reviewer(@Parent() { reviewedBy }: Revision) {
    return reviewedBy;
  }
}
