import { ClassificationCorrected, RequestClassified } from '@deskgraph/contracts';
import { outgoing, type OutgoingEvent } from '@deskgraph/messaging';
import type { Classification } from './classification';

const category = (id: string) => ({ id, path: id.split('/') });

export function requestClassified(classification: Classification): OutgoingEvent {
  const { serviceRequestId, categoryId, confidence, applied, alternatives, modelVersion, classifiedAt } = classification;
  return outgoing(RequestClassified, serviceRequestId, classifiedAt, {
    serviceRequestId, confidence, applied, modelVersion,
    category: category(categoryId),
    alternatives: alternatives.map((entry) => ({ category: category(entry.categoryId), confidence: entry.confidence })),
    requestType: { value: classification.requestType, confidence: classification.requestTypeConfidence, applied: classification.requestTypeApplied },
    classifiedAt: classifiedAt.toISOString(),
  });
}

export function classificationCorrected({ serviceRequestId, categoryId }: Classification, correctedBy: string, at: Date): OutgoingEvent {
  return outgoing(ClassificationCorrected, serviceRequestId, at, { serviceRequestId, category: category(categoryId), correctedBy, correctedAt: at.toISOString() });
}
