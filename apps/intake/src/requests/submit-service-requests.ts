import { Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { invalidInput, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { SubmitServiceRequestsInput } from '../graph.generated';
import { AcceptRequests, type SubmitOutcome } from './accept-requests';

/** As many as one transaction should hold: others wait for the numbers meanwhile. */
const mostAtOnce = 100;

@Injectable()
export class SubmitServiceRequests {
  constructor(private readonly accept: AcceptRequests) {}

  /** One outcome for each request, in their order. */
  async execute(principal: Principal, { requests }: SubmitServiceRequestsInput): Promise<readonly SubmitOutcome[] | InvalidInputRefusal> {
    const invalid = invalidInput([
      requests.length === 0 && { path: ['requests'], text: { zh: '请至少填写一项请求', en: 'give at least one request' } },
      requests.length > mostAtOnce && {
        path: ['requests'],
        text: { zh: `一次最多 ${mostAtOnce} 项请求，现为 ${requests.length} 项，请分批提交`, en: `at most ${mostAtOnce} requests at once, not ${requests.length}; submit them in parts` },
      },
    ]);
    return invalid ?? this.accept.execute(principal, requests);
  }
}
