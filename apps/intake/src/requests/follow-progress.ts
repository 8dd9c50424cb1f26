import { Injectable } from '@nestjs/common';
import { Outbox } from '@deskgraph/messaging';
import type { EntityManager } from 'typeorm';
import { statusAfter, type Progress, type ServiceRequest } from './domain/service-request';
import { serviceRequestStatusChanged } from './requests.events';
import { RequestsStore } from './requests.store';

export interface ProgressMade {
  readonly serviceRequestId: string;
  readonly progress: Progress;
  readonly at: Date;
}

/** Moves the status the customer sees along with the work; in the caller's transaction. */
@Injectable()
export class FollowProgress {
  constructor(private readonly requests: RequestsStore, private readonly outbox: Outbox) {}

  /** The request as it is now; null when there is none. */
  async execute(tx: EntityManager, { serviceRequestId, progress, at }: ProgressMade): Promise<ServiceRequest | null> {
    const request = await this.requests.locked(tx, serviceRequestId);
    if (request === null) return null;
    const next = { ...request, status: statusAfter(request, progress) };
    if (next.status === request.status) return request;
    await this.requests.save(tx, next);
    await this.outbox.append(tx, [serviceRequestStatusChanged(next, at)]);
    return next;
  }
}
