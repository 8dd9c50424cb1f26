import { Inject, Injectable } from '@nestjs/common';
import { type Principal, reaches } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { forbidden, type ForbiddenRefusal, type InvalidInputRefusal, isRefusal } from '@deskgraph/subgraph';
import type { EntityManager } from 'typeorm';
import { PartiesView, type Parties } from '../customers/parties.view';
import type { SubmitServiceRequestInput } from '../graph.generated';
import { NumberSeries } from '../numbers/number-series';
import type { ServiceRequest } from './domain/service-request';
import { serviceRequestSubmitted } from './requests.events';
import { RequestsStore, type RequestKey } from './requests.store';
import { draftOf, mistakesInSubmission, type Draft } from './submission';

export interface Submitted {
  readonly request: ServiceRequest;
  readonly repeated: boolean;
}

export type SubmitOutcome = Submitted | InvalidInputRefusal | ForbiddenRefusal;

interface Candidate {
  readonly draft: Draft;
  readonly parties: Parties;
}

/** The one way in (R1.1), for one request as for many: each is accepted or refused for itself; all in one transaction. */
@Injectable()
export class AcceptRequests {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly parties: PartiesView,
    private readonly requests: RequestsStore,
    private readonly numbers: NumberSeries,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One outcome for each input, in their order. */
  async execute(principal: Principal, inputs: readonly SubmitServiceRequestInput[]): Promise<readonly SubmitOutcome[]> {
    return this.uow.run(async (tx) => {
      const parties = await this.parties.ofAll(inputs.map(partiesAsked), tx);
      const judged = inputs.map((input, nth) => this.judge(principal, input, parties[nth] ?? null));
      const requests = await this.take(tx, judged.filter((entry) => 'draft' in entry));
      return judged.map((entry) => (isRefusal(entry) ? entry : submitted(requests, entry.draft)));
    });
  }

  private judge(principal: Principal, input: SubmitServiceRequestInput, parties: Parties | null): Candidate | InvalidInputRefusal | ForbiddenRefusal {
    if (!reaches(principal, input.customerId)) return forbidden('serviceRequest:submit');
    const invalid = mistakesInSubmission(input, parties, this.clock());
    if (invalid) return invalid;
    if (parties === null) throw new Error('a submission without a customer passed its checks');
    return { draft: draftOf(input, parties, principal), parties };
  }

  /** The request under each key: who submitted it first, here or before, made it. */
  private async take(tx: EntityManager, candidates: readonly Candidate[]): Promise<ReadonlyMap<string, ServiceRequest>> {
    if (candidates.length === 0) return new Map();
    const keys = candidates.map(({ draft }) => draft);
    await this.requests.lockKeys(tx, keys);
    const known = new Map((await this.requests.byClientKeys(tx, keys)).map((request) => [nameOf(request), request]));
    const first = new Map([...candidates].reverse().map((candidate) => [nameOf(candidate.draft), candidate]));
    const fresh = candidates.filter((candidate) => !known.has(nameOf(candidate.draft)) && first.get(nameOf(candidate.draft)) === candidate);

    // The numbers last: their row is locked until commit, and everybody who submits waits for it.
    const numbers = await this.numbers.take(tx, 'SR', fresh.length);
    const added = fresh.flatMap(({ draft, parties }, nth) => {
      const number = numbers[nth];
      return number ? [{ request: { ...draft, reference: number.reference, submittedAt: number.takenAt }, parties }] : [];
    });
    await this.requests.add(tx, added.map(({ request }) => request));
    await this.outbox.append(tx, added.map(({ request, parties }) => serviceRequestSubmitted(request, parties)));
    return new Map([...known, ...added.map(({ request }) => [nameOf(request), request] as const)]);
  }
}

const partiesAsked = ({ customerId, contactId, deviceId }: SubmitServiceRequestInput) => ({ customerId, contactId: contactId ?? null, deviceId: deviceId ?? null });

const nameOf = ({ customerId, clientKey }: RequestKey): string => `${customerId} ${clientKey}`;

/** A request that is not this very draft was there before. */
function submitted(requests: ReadonlyMap<string, ServiceRequest>, draft: Draft): Submitted {
  const request = requests.get(nameOf(draft));
  if (!request) throw new Error(`nothing was kept for ${nameOf(draft)}`);
  return { request, repeated: request.id !== draft.id };
}
