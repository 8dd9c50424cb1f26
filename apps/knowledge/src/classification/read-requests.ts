import { Injectable } from '@nestjs/common';
import type { DataOf, ServiceRequestSubmitted } from '@deskgraph/contracts';
import { Embedder } from '../embedding/embedder';
import { wholeRequest } from '../requests/request-text';
import { Triage, type TextRead } from './triage';

export type RequestFacts = DataOf<typeof ServiceRequestSubmitted>;

export interface ReadRequest extends TextRead {
  readonly text: string;
  /** The embedding model of the vector; null without one. */
  readonly model: string | null;
}

/** Reads requests with the models, many at once, before their transaction opens. */
@Injectable()
export class ReadRequests {
  private readonly read = new WeakMap<RequestFacts, ReadRequest>();

  constructor(private readonly embedder: Embedder, private readonly triage: Triage) {}

  async execute(requests: readonly RequestFacts[]): Promise<void> {
    const asked = requests.map((request) => ({ text: wholeRequest(request), language: request.language }));
    const read = await this.triage.read(asked);
    requests.forEach((request, nth) => {
      const [found, text] = [read[nth], asked[nth]?.text ?? ''];
      if (found) this.read.set(request, { ...found, text, model: found.vector && this.embedder.modelOf(found.language) });
    });
  }

  of(request: RequestFacts): ReadRequest {
    const found = this.read.get(request);
    if (!found) throw new Error(`request ${request.serviceRequestId} was not read before its transaction`);
    return found;
  }
}
