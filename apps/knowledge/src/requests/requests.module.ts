import { Module } from '@nestjs/common';
import { NoteRequestStatus } from './note-request-status';
import { RequestStatusConsumer } from './request-status.consumer';
import { RequestTextEntity } from './request-text.entity';
import { RequestTextsStore } from './request-texts.store';
import { RequestTextsView } from './request-texts.view';
import { SimilarRequests } from './similar-requests';

export const requestEntities = [RequestTextEntity];

@Module({
  providers: [RequestTextsStore, RequestTextsView, SimilarRequests, NoteRequestStatus, RequestStatusConsumer],
  exports: [RequestTextsView, SimilarRequests, RequestStatusConsumer],
})
export class RequestsModule {}
