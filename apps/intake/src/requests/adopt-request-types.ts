import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { missingInformation } from './domain/missing-information';
import type { RequestType } from './domain/service-request';
import { RequestsStore } from './requests.store';

/** Takes over the request types that triage found, unless the requester said one. */
@Injectable()
export class AdoptRequestTypes {
  constructor(private readonly requests: RequestsStore) {}

  /** By request. */
  async execute(tx: EntityManager, found: ReadonlyMap<string, RequestType>): Promise<void> {
    if (found.size === 0) return;
    const requests = await this.requests.lockedAll(tx, [...found.keys()]);
    const typed = requests.flatMap((request) => {
      const requestType = found.get(request.id);
      return request.requestType === null && requestType ? [{ ...request, requestType }] : [];
    });
    await this.requests.saveAll(tx, typed.map((request) => ({ ...request, missing: missingInformation(request) })));
  }
}
