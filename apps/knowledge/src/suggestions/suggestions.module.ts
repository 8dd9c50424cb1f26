import { Module } from '@nestjs/common';
import { ArticlesModule } from '../articles/articles.module';
import { CategoriesModule } from '../categories/categories.module';
import { ClassificationModule } from '../classification/classification.module';
import { RequestsModule } from '../requests/requests.module';
import { SearchModule } from '../search/search.module';
import { RequestSuggestionsResolver } from './suggestions.resolver';
import { SimilarRequestsView } from './similar-requests.view';
import { SuggestionsView } from './suggestions.view';

@Module({
  imports: [ArticlesModule, CategoriesModule, ClassificationModule, RequestsModule, SearchModule],
  providers: [SuggestionsView, SimilarRequestsView, RequestSuggestionsResolver],
  exports: [SuggestionsView, SimilarRequestsView],
})
export class SuggestionsModule {}
