import { Module } from '@nestjs/common';
import { ArticleIndex } from './article-index';
import { Synonyms } from './synonyms';

@Module({ providers: [ArticleIndex, Synonyms], exports: [ArticleIndex, Synonyms] })
export class SearchModule {}
