import { Module } from '@nestjs/common';
import { ArticlesModule } from '../articles/articles.module';
import { RequestsModule } from '../requests/requests.module';
import { RateArticle } from './rate-article';
import { RatingEntity, UseEntity } from './rating.entity';
import { RatingsResolver } from './ratings.resolver';
import { RatingsStore } from './ratings.store';
import { RatingsView } from './ratings.view';
import { UseArticle } from './use-article';

export const ratingEntities = [RatingEntity, UseEntity];

@Module({ imports: [ArticlesModule, RequestsModule], providers: [RatingsStore, RatingsView, RateArticle, UseArticle, RatingsResolver] })
export class RatingsModule {}
