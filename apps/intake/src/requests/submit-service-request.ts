import { Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import type { SubmitServiceRequestInput } from '../graph.generated';
import { AcceptRequests, type SubmitOutcome } from './accept-requests';

@Injectable()
export class SubmitServiceRequest {
  constructor(private readonly accept: AcceptRequests) {}

  async execute(principal: Principal, input: SubmitServiceRequestInput): Promise<SubmitOutcome> {
    const [outcome] = await this.accept.execute(principal, [input]);
    if (!outcome) throw new Error('a submission had no outcome');
    return outcome;
  }
}
