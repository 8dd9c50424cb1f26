import { Module } from '@nestjs/common';
import { EmbeddingModule } from '../embedding/embedding.module';
import { ArticleIndex } from './article-index';
import { QuestionVectors } from './question-vectors';
import { Synonyms } from './synonyms';

@Module({ imports: [EmbeddingModule], providers: [ArticleIndex, QuestionVectors, Synonyms], exports: [ArticleIndex, QuestionVectors, Synonyms] })
export class SearchModule {}
