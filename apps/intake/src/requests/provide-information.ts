import { Inject, Injectable } from '@nestjs/common';
import { type Principal, reaches } from '@deskgraph/identity';
import { Outbox, type OutgoingEvent } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { invalidInput, isRefusal, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { EntityManager } from 'typeorm';
import type { Parties } from '../customers/parties.view';
import type { ProvideInformationInput } from '../graph.generated';
import { readAnswers, type ReadAnswers } from './answers';
import { CustomerFile } from './customer-file';
import { withFacts, type ServiceRequest } from './domain/service-request';
import { informationProvided, serviceRequestStatusChanged } from './requests.events';
import { RequestsStore } from './requests.store';
import { mistakesInTimes } from './submission';

@Injectable()
export class ProvideInformation {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly file: CustomerFile,
    private readonly requests: RequestsStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, { serviceRequestId, answers }: ProvideInformationInput): Promise<ServiceRequest | InvalidInputRefusal> {
    return this.uow.run(async (tx) => {
      const request = await this.requests.locked(tx, serviceRequestId);
      if (request === null || !reaches(principal, request.customerId)) return noSuchRequest;
      const read = readAnswers(answers, request.description);
      const parties = await this.partiesOf(tx, request, read);
      const invalid = mistakesIn(read, request, parties, this.clock());
      if (invalid) return invalid;

      const facts = { ...read.facts, contactId: parties.contactId, deviceId: parties.device?.id ?? null, contractId: await this.contractOf(tx, request, parties) };
      const next = withFacts(request, facts, { customerLevel: parties.customer.level, coreProduct: parties.device?.coreProduct ?? false });
      await this.requests.save(tx, next);
      if (next.description !== request.description) await this.requests.index(tx, next);
      await this.outbox.append(tx, this.eventsOf(request, next, parties));
      return next;
    });
  }

  private async partiesOf(tx: EntityManager, { customerId, contactId, deviceId }: ServiceRequest, { contact, device }: ReadAnswers): Promise<Parties> {
    const parties = await this.file.parties(tx, { customerId, contactId: contact ?? contactId, deviceId: device ?? deviceId });
    if (parties === null) throw new Error(`customer ${customerId} of a request is gone`);
    return parties;
  }

  /** A contract that was named stays; the rule chooses again once the device is known, for the day the request came in. */
  private async contractOf(tx: EntityManager, { contractId, contractNamed, submittedAt }: ServiceRequest, parties: Parties): Promise<string | null> {
    if (contractNamed) return contractId;
    const [chosen = null] = await this.file.contracts(tx, [{ parties, named: null }], submittedAt);
    if (isRefusal(chosen)) throw new Error('a contract that nobody named was refused');
    return chosen;
  }

  private eventsOf(before: ServiceRequest, after: ServiceRequest, parties: Parties): OutgoingEvent[] {
    const now = this.clock();
    return [informationProvided(after, parties, now), ...(before.status === after.status ? [] : [serviceRequestStatusChanged(after, now)])];
  }
}

export const noSuchRequest: InvalidInputRefusal = {
  refused: 'InvalidInput',
  mistakes: [{ path: ['serviceRequestId'], text: { zh: '没有此服务请求，请核对编号', en: 'no such request; check the id' } }],
};

function mistakesIn({ facts, contact, device, mistakes }: ReadAnswers, request: ServiceRequest, parties: Parties, now: Date): InvalidInputRefusal | undefined {
  return invalidInput([
    ...mistakes,
    ...mistakesInTimes(facts.occurredAt ?? request.occurredAt, facts.desiredBy ?? request.desiredBy, now),
    contact !== null && parties.contactId === null && { path: ['answers', 'contact'], text: { zh: '该客户没有此联系人', en: 'this customer has no such contact' } },
    device !== null && parties.device === null && { path: ['answers', 'device'], text: { zh: '该客户没有此设备', en: 'this customer has no such device' } },
  ]);
}
