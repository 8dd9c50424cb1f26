import { Module } from '@nestjs/common';
import { ArticleIndex } from './article-index';

@Module({ providers: [ArticleIndex], exports: [ArticleIndex] })
export class SearchModule {}
