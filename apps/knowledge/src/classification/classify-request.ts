import { Inject, Injectable } from '@nestjs/common';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { RequestTextsView } from '../requests/request-texts.view';
import type { Classification, RequestType } from './classification';
import { requestClassified } from './classifications.events';
import { ClassificationsStore } from './classifications.store';
import type { Reading } from './domain/triage-model';
import { ReadRequests, type RequestFacts } from './read-requests';

/** Keeps what triage read in a request and announces it; in the caller's transaction. */
@Injectable()
export class ClassifyRequest {
  constructor(
    private readonly read: ReadRequests,
    private readonly texts: RequestTextsView,
    private readonly classifications: ClassificationsStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A person's word stands: a request somebody corrected is not classified again, nor is one whose text is as it was. */
  async execute(tx: EntityManager, request: RequestFacts): Promise<void> {
    const { text, vector, model, reading } = this.read.of(request);
    const { serviceRequestId, customerId, language, productVersion = null, submittedAt } = request;
    const before = await this.classifications.locked(tx, serviceRequestId);
    const unchanged = before !== null && before.modelVersion === reading.modelVersion && (await this.texts.of(serviceRequestId, tx))?.text === text;
    await this.texts.keep(tx, { serviceRequestId, customerId, language, text, productVersion, model, embedding: vector, submittedAt: new Date(submittedAt) });
    if (unchanged || (before !== null && before.correctedAt !== null)) return;

    const classification = classified(request, reading, this.clock());
    await this.classifications.save(tx, classification);
    await this.outbox.append(tx, [requestClassified(classification)]);
  }
}

function classified({ serviceRequestId, customerId }: RequestFacts, { category, requestType, evidence, modelVersion }: Reading, now: Date): Classification {
  return {
    serviceRequestId, customerId, modelVersion,
    categoryId: category.value,
    confidence: category.confidence,
    applied: category.applied,
    alternatives: category.alternatives.map(({ value, confidence }) => ({ categoryId: value, confidence })),
    evidence: [...evidence],
    requestType: requestType.value as RequestType,
    requestTypeConfidence: requestType.confidence,
    requestTypeApplied: requestType.applied,
    classifiedAt: now,
    correctedBy: null,
    correctedAt: null,
  };
}
