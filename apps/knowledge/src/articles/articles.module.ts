import { Module } from '@nestjs/common';
import { CategoriesModule } from '../categories/categories.module';
import { EmbeddingModule } from '../embedding/embedding.module';
import { SearchModule } from '../search/search.module';
import { ArticleEntity, PassageVectorsEntity, RevisionEntity } from './article.entity';
import { ArticleInputReader } from './article-input';
import { ArticleVectorsStore } from './article-vectors.store';
import { ArticleOperationsResolver, ArticleResolver } from './articles.resolver';
import { ArticlesStore } from './articles.store';
import { ArticlesView } from './articles.view';
import { CreateArticle } from './create-article';
import { LoadStarterArticles } from './load-starter-articles';
import { PublishArticle } from './publish-article';
import { PublishedArticles } from './published-articles';
import { ReviseArticle } from './revise-article';

export const articleEntities = [ArticleEntity, RevisionEntity, PassageVectorsEntity];

@Module({
  imports: [CategoriesModule, EmbeddingModule, SearchModule],
  providers: [
    ArticlesStore, ArticleVectorsStore, ArticlesView, ArticleInputReader, CreateArticle, ReviseArticle, PublishArticle,
    PublishedArticles, LoadStarterArticles, ArticleOperationsResolver, ArticleResolver,
  ],
  exports: [ArticlesView, PublishedArticles, LoadStarterArticles],
})
export class ArticlesModule {}
