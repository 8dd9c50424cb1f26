import { Injectable } from '@nestjs/common';
import type { DataOf, ServiceRequestStatusChanged } from '@deskgraph/contracts';
import type { EntityManager } from 'typeorm';
import { RequestTextsStore } from './request-texts.store';

/** Remembers since when nobody works on a request any more; one that is taken up again is open again. */
@Injectable()
export class NoteRequestStatus {
  constructor(private readonly texts: RequestTextsStore) {}

  async execute(tx: EntityManager, { serviceRequestId, status, changedAt }: DataOf<typeof ServiceRequestStatusChanged>): Promise<void> {
    const finished = status === 'COMPLETED' || status === 'CLOSED';
    await this.texts.finish(tx, serviceRequestId, finished ? new Date(changedAt) : null);
  }
}
