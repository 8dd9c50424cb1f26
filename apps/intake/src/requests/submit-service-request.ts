import { Inject, Injectable } from '@nestjs/common';
import { type Principal, reaches } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { forbidden, isRefusal, type ForbiddenRefusal, type InvalidInputRefusal } from '@deskgraph/subgraph';
import { v7 as uuid } from 'uuid';
import type { Parties } from '../customers/parties.view';
import type { SubmitServiceRequestInput } from '../graph.generated';
import { NumberSeries } from '../numbers/number-series';
import type { ContractRefusal } from '../service-contracts/choose-contract';
import { languageOf } from '../text/language';
import { CustomerFile } from './customer-file';
import { judge, waitingStatus, type RequestFacts, type ServiceRequest } from './domain/service-request';
import { serviceRequestSubmitted } from './requests.events';
import { RequestsStore } from './requests.store';
import { factsFrom, mistakesInSubmission } from './submission';

export interface Submitted {
  readonly request: ServiceRequest;
  readonly repeated: boolean;
}

@Injectable()
export class SubmitServiceRequest {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly file: CustomerFile,
    private readonly requests: RequestsStore,
    private readonly numbers: NumberSeries,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, input: SubmitServiceRequestInput): Promise<Submitted | ContractRefusal | InvalidInputRefusal | ForbiddenRefusal> {
    if (!reaches(principal, input.customerId)) return forbidden('serviceRequest:submit');
    const asked = { customerId: input.customerId, contactId: input.contactId ?? null, deviceId: input.deviceId ?? null };
    return this.uow.run(async (tx) => {
      const parties = await this.file.parties(tx, asked);
      const invalid = mistakesInSubmission(input, parties, principal, this.clock());
      if (invalid) return invalid;
      if (parties === null) throw new Error('a submission without a customer passed its checks');
      await this.requests.lockKey(tx, parties.customer.id, input.clientKey);
      const present = await this.requests.byClientKey(tx, parties.customer.id, input.clientKey);
      if (present) return { request: present, repeated: true };

      const contract = await this.file.contract(tx, parties, input.contractId ?? null, this.clock());
      if (isRefusal(contract)) return contract;

      // The number last: its row is locked until commit, and everybody who submits waits for it.
      const drafted = this.draft(principal, { ...factsFrom(input, parties, principal), contractId: contract }, parties, input.clientKey);
      const { reference, takenAt } = await this.numbers.next(tx, 'SR');
      const request = { ...drafted, reference, submittedAt: takenAt, firstContactAt: firstContact(input.firstContactAt, takenAt) };
      await this.requests.add(tx, request);
      await this.outbox.append(tx, [serviceRequestSubmitted(request, parties)]);
      return { request, repeated: false };
    });
  }

  private draft(principal: Principal, facts: RequestFacts, { customer, device }: Parties, clientKey: string): Omit<ServiceRequest, 'reference' | 'submittedAt' | 'firstContactAt'> {
    const judgement = judge(facts, { customerLevel: customer.level, coreProduct: device?.coreProduct ?? false });
    const language = languageOf(`${facts.subject}\n${facts.description}`, principal.language);
    return { ...facts, ...judgement, id: uuid(), clientKey, language, status: waitingStatus(judgement.missing), submittedBy: principal.id };
  }
}

/** Never after the request came on record: clocks of clients go wrong by a little. */
const firstContact = (said: Date | null | undefined, submittedAt: Date): Date => (said && said < submittedAt ? said : submittedAt);
