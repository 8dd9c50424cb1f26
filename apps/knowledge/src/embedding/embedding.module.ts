import { Module } from '@nestjs/common';
import { Embedder } from './embedder';

@Module({ providers: [Embedder], exports: [Embedder] })
export class EmbeddingModule {}
