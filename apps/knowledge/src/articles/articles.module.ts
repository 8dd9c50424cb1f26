import { Module } from '@nestjs/common';
import { CategoriesModule } from '../categories/categories.module';
import { EmbeddingModule } from '../embedding/embedding.module';
import { SearchModule } from '../search/search.module';
import { ArticleEntity, PassageVectorsEntity, RevisionEntity } from './article.entity';
import { ArticlePublishingResolver, ArticleReviewResolver } from './article-review.resolver';
import { ArticleReviewView } from './article-review.view';
import { ArticleInputReader } from './article-input';
import { ArticleVectorsStore } from './article-vectors.store';
import { ArticleCareResolver } from './article-care.resolver';
import { ArticleCareView } from './article-care.view';
import { ArticleResolver, ArticleRevisionResolver } from './article-fields.resolver';
import { ArticleOperationsResolver } from './articles.resolver';
import { ArticlesStore } from './articles.store';
import { ArticlesView } from './articles.view';
import { ChangeArticle } from './change-article';
import { CreateArticle } from './create-article';
import { DraftArticle } from './draft-article';
import { LoadStarterArticles } from './load-starter-articles';
import { PublishArticle } from './publish-article';
import { PublishedArticles } from './published-articles';
import { RetireArticle } from './retire-article';
import { ReturnArticle } from './return-article';
import { ReviewRuleEntity } from './review-rule.entity';
import { ReviewRulesStore } from './review-rules.store';
import { ReviseArticle } from './revise-article';
import { SetArticleReview } from './set-article-review';
import { SubmitArticle } from './submit-article';

export const articleEntities = [ArticleEntity, RevisionEntity, PassageVectorsEntity, ReviewRuleEntity];

@Module({
  imports: [CategoriesModule, EmbeddingModule, SearchModule],
  providers: [
    ArticlesStore, ArticleVectorsStore, ArticlesView, ArticleInputReader, CreateArticle, ReviseArticle, PublishArticle,
    ChangeArticle, DraftArticle, SubmitArticle, ReturnArticle, RetireArticle, PublishedArticles, LoadStarterArticles, ArticleCareView,
    ArticleOperationsResolver, ArticleCareResolver, ArticleResolver, ArticleRevisionResolver,
    ReviewRulesStore, SetArticleReview, ArticleReviewView, ArticleReviewResolver, ArticlePublishingResolver,
  ],
  exports: [ArticlesView, DraftArticle, PublishedArticles, LoadStarterArticles],
})
export class ArticlesModule {}
