import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { missingInformation } from './domain/missing-information';
import type { RequestType } from './domain/service-request';
import { RequestsStore } from './requests.store';

/** Takes over the request type that triage found, unless the requester said one. */
@Injectable()
export class AdoptRequestType {
  constructor(private readonly requests: RequestsStore) {}

  async execute(tx: EntityManager, serviceRequestId: string, requestType: RequestType): Promise<void> {
    const request = await this.requests.locked(tx, serviceRequestId);
    if (request === null || request.requestType !== null) return;
    const typed = { ...request, requestType };
    await this.requests.save(tx, { ...typed, missing: missingInformation(typed) });
  }
}
