import { Inject, Injectable } from '@nestjs/common';
import { type Principal, reaches } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { forbidden, type ForbiddenRefusal, type InvalidInputRefusal, isRefusal } from '@deskgraph/subgraph';
import type { EntityManager } from 'typeorm';
import type { Parties } from '../customers/parties.view';
import type { SubmitServiceRequestInput } from '../graph.generated';
import { NumberSeries } from '../numbers/number-series';
import type { ContractRefusal } from '../service-contracts/choose-contract';
import { CustomerFile } from './customer-file';
import type { ServiceRequest } from './domain/service-request';
import { serviceRequestSubmitted } from './requests.events';
import { RequestsStore, type RequestKey } from './requests.store';
import { draftOf, firstContact, mistakesInSubmission, type Draft } from './submission';

export interface Submitted {
  readonly request: ServiceRequest;
  readonly repeated: boolean;
}

export type SubmitOutcome = Submitted | ContractRefusal | InvalidInputRefusal | ForbiddenRefusal;

interface Candidate {
  readonly input: SubmitServiceRequestInput;
  readonly draft: Draft;
  readonly parties: Parties;
}

interface Taken {
  /** By what a retry is known by: who submitted it first, here or before, made it. */
  readonly requests: ReadonlyMap<string, ServiceRequest>;
  readonly refused: ReadonlyMap<Candidate, ContractRefusal>;
}

/** The one way in (R1.1), for one request as for many: each is accepted or refused for itself; all in one transaction. */
@Injectable()
export class AcceptRequests {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly file: CustomerFile,
    private readonly requests: RequestsStore,
    private readonly numbers: NumberSeries,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One outcome for each input, in their order. */
  async execute(principal: Principal, inputs: readonly SubmitServiceRequestInput[]): Promise<readonly SubmitOutcome[]> {
    return this.uow.run(async (tx) => {
      const parties = await this.file.partiesOfAll(tx, inputs.map(partiesAsked));
      const judged = inputs.map((input, nth) => this.judge(principal, input, parties[nth] ?? null));
      const taken = await this.take(tx, judged.filter((entry) => 'draft' in entry));
      return judged.map((entry) => (isRefusal(entry) ? entry : outcomeOf(entry, taken)));
    });
  }

  private judge(principal: Principal, input: SubmitServiceRequestInput, parties: Parties | null): Candidate | InvalidInputRefusal | ForbiddenRefusal {
    if (!reaches(principal, input.customerId)) return forbidden('serviceRequest:submit');
    const invalid = mistakesInSubmission(input, parties, principal, this.clock());
    if (invalid) return invalid;
    if (parties === null) throw new Error('a submission without a customer passed its checks');
    return { input, draft: draftOf(input, parties, principal), parties };
  }

  private async take(tx: EntityManager, candidates: readonly Candidate[]): Promise<Taken> {
    if (candidates.length === 0) return { requests: new Map(), refused: new Map() };
    const keys = candidates.map(({ draft }) => draft);
    await this.requests.lockKeys(tx, keys);
    const known = new Map((await this.requests.byClientKeys(tx, keys)).map((request) => [nameOf(request), request]));
    const { fresh, refused } = await this.served(tx, candidates.filter(({ draft }) => !known.has(nameOf(draft))));

    // The numbers last: their row is locked until commit, and everybody who submits waits for it.
    const numbers = await this.numbers.take(tx, 'SR', fresh.length);
    const added = fresh.flatMap(({ input, draft, parties, contractId }, nth) => {
      const number = numbers[nth];
      if (!number) return [];
      const { reference, takenAt } = number;
      return [{ request: { ...draft, contractId, reference, submittedAt: takenAt, firstContactAt: firstContact(input.firstContactAt, takenAt) }, parties }];
    });
    await this.requests.add(tx, added.map(({ request }) => request));
    await this.outbox.append(tx, added.map(({ request, parties }) => serviceRequestSubmitted(request, parties)));
    return { requests: new Map([...known, ...added.map(({ request }) => [nameOf(request), request] as const)]), refused };
  }

  /** The first of each key that a contract, or none, lets in; a contract that does not fit refuses its own request only. */
  private async served(tx: EntityManager, candidates: readonly Candidate[]) {
    const contracts = await this.file.contracts(tx, candidates.map(({ input, parties }) => ({ parties, named: input.contractId ?? null })), this.clock());
    const fresh = new Map<string, Candidate & { readonly contractId: string | null }>();
    const refused = new Map<Candidate, ContractRefusal>();
    candidates.forEach((candidate, nth) => {
      const contract = contracts[nth] ?? null;
      const name = nameOf(candidate.draft);
      if (fresh.has(name)) return;
      if (isRefusal(contract)) refused.set(candidate, contract);
      else fresh.set(name, { ...candidate, contractId: contract });
    });
    return { fresh: [...fresh.values()], refused };
  }
}

const partiesAsked = ({ customerId, contactId, deviceId }: SubmitServiceRequestInput) => ({ customerId, contactId: contactId ?? null, deviceId: deviceId ?? null });

const nameOf = ({ customerId, clientKey }: RequestKey): string => `${customerId} ${clientKey}`;

/** A request that is not this very draft was there before. */
function outcomeOf(candidate: Candidate, { requests, refused }: Taken): Submitted | ContractRefusal {
  const refusal = refused.get(candidate);
  if (refusal) return refusal;
  const request = requests.get(nameOf(candidate.draft));
  if (!request) throw new Error(`nothing was kept for ${nameOf(candidate.draft)}`);
  return { request, repeated: request.id !== candidate.draft.id };
}
