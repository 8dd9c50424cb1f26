import { Inject, Injectable } from '@nestjs/common';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { RequestTextsView } from '../requests/request-texts.view';
import type { Classification, RequestType } from './classification';
import { requestClassified } from './classifications.events';
import { ClassificationsStore } from './classifications.store';
import { ReadRequests, type ReadRequest, type RequestFacts } from './read-requests';

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
    const read = this.read.of(request);
    const { text, vector, model, language } = read;
    const { serviceRequestId, customerId, productVersion = null, submittedAt } = request;
    const before = await this.classifications.locked(tx, serviceRequestId);
    const unchanged = before !== null && before.modelVersion === read.modelVersion && (await this.texts.of(serviceRequestId, tx))?.text === text;
    await this.texts.keep(tx, { serviceRequestId, customerId, language, text, productVersion, model, embedding: vector, submittedAt: new Date(submittedAt) });
    if (unchanged || (before !== null && before.correctedAt !== null)) return;

    const classification = classified(request, read, this.clock());
    await this.classifications.save(tx, classification);
    await this.outbox.append(tx, [requestClassified(classification)]);
  }
}

function classified({ serviceRequestId, customerId }: RequestFacts, { category, requestType, others, modelVersion }: ReadRequest, now: Date): Classification {
  return {
    serviceRequestId, customerId, modelVersion,
    categoryId: category.label,
    confidence: category.confidence,
    applied: category.applied,
    alternatives: category.alternatives.map(({ label, confidence }) => ({ categoryId: label, confidence })),
    evidence: [...category.evidence],
    outsideChance: category.outsideChance,
    outside: category.outside,
    nearest: category.nearest.map(({ id, label, likeness }) => ({ id, label, likeness })),
    requestType: requestType.label as RequestType,
    requestTypeConfidence: requestType.confidence,
    requestTypeApplied: requestType.applied,
    otherLabels: others.map(({ labelSetId, reading: { label, confidence, applied } }) => ({ labelSetId, label, confidence, applied })),
    classifiedAt: now,
    correctedBy: null,
    correctedAt: null,
  };
}
