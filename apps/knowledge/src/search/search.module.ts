import { Module } from '@nestjs/common';
import { EmbeddingModule } from '../embedding/embedding.module';
import { ArticleIndex } from './article-index';
import { PATIENCE, QuestionVectors, usualPatience } from './question-vectors';
import { Synonyms } from './synonyms';

@Module({ imports: [EmbeddingModule], providers: [ArticleIndex, QuestionVectors, Synonyms, { provide: PATIENCE, useValue: usualPatience }], exports: [ArticleIndex, QuestionVectors, Synonyms] })
export class SearchModule {}
