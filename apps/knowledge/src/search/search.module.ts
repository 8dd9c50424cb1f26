import { Module } from '@nestjs/common';
import { EmbeddingModule } from '../embedding/embedding.module';
import { ArticleIndex } from './article-index';
import { IndexFile } from './index-file';
import { PATIENCE, QuestionVectors, usualPatience } from './question-vectors';
import { Synonyms } from './synonyms';

@Module({ imports: [EmbeddingModule], providers: [ArticleIndex, IndexFile, QuestionVectors, Synonyms, { provide: PATIENCE, useValue: usualPatience }], exports: [ArticleIndex, IndexFile, QuestionVectors, Synonyms] })
export class SearchModule {}
