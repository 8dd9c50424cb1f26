import { Module } from '@nestjs/common';
import { RequestTextEntity } from './request-text.entity';
import { RequestTextsStore } from './request-texts.store';
import { RequestTextsView } from './request-texts.view';
import { SimilarRequests } from './similar-requests';

export const requestEntities = [RequestTextEntity];

@Module({ providers: [RequestTextsStore, RequestTextsView, SimilarRequests], exports: [RequestTextsView, SimilarRequests] })
export class RequestsModule {}
