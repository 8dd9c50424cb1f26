import { Inject, Injectable } from '@nestjs/common';
import type { Envelope } from '@deskgraph/contracts';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import type { RequestText } from '../requests/request-text';
import { RequestTextsView } from '../requests/request-texts.view';
import type { Classification, RequestType } from './classification';
import { requestClassified } from './classifications.events';
import { ClassificationsStore } from './classifications.store';
import { ReadRequests, type ReadRequest, type RequestFacts } from './read-requests';

/** Keeps what triage read in requests and announces it; in the caller's transaction. */
@Injectable()
export class ClassifyRequests {
  constructor(
    private readonly read: ReadRequests,
    private readonly texts: RequestTextsView,
    private readonly classifications: ClassificationsStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A person's word stands: a request somebody corrected is not classified again, nor is one whose text is as it was. */
  async execute(tx: EntityManager, messages: readonly Envelope<RequestFacts>[]): Promise<void> {
    // Of a request that is there twice the later word counts.
    const latest = [...new Map(messages.map((message) => [message.data.serviceRequestId, message])).values()];
    const before = await this.classifications.locked(tx, latest.map(({ data }) => data.serviceRequestId));
    const texts = await this.texts.ofAll([...before.keys()], tx);
    const changed = latest.filter(({ data }) => {
      const known = before.get(data.serviceRequestId);
      if (!known) return true;
      const { modelVersion, text } = this.read.of(data);
      return known.correctedAt === null && (known.modelVersion !== modelVersion || texts.get(data.serviceRequestId)?.text !== text);
    });
    await this.texts.keep(tx, latest.map(({ data }) => textOf(data, this.read.of(data))));
    const made = changed.map((message) => ({ message, classification: classified(message.data, this.read.of(message.data), this.clock()) }));
    await this.classifications.save(tx, made.map(({ classification }) => classification));
    await this.outbox.append(tx, made.map(({ message, classification }) => ({ ...requestClassified(classification), cause: message })));
  }
}

function textOf({ serviceRequestId, customerId, productVersion, submittedAt }: RequestFacts, { text, language, model, vector, otherVectors }: ReadRequest): RequestText {
  return { serviceRequestId, customerId, language, text, productVersion: productVersion ?? null, model, embedding: vector, otherVectors, submittedAt: new Date(submittedAt) };
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
