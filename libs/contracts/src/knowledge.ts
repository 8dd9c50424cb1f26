import { z } from 'zod';
import { stream } from './envelope';
import { instant, language, requestType } from './values';

const classificationEvent = stream({ topic: 'knowledge.classifications', aggregateType: 'ServiceRequest' });

/** Calibrated probability, 0 to 1. */
const confidence = z.number().min(0).max(1);
const category = z.object({ id: z.string(), path: z.array(z.string()) });

export const RequestClassified = classificationEvent(
  'RequestClassified',
  1,
  'Triage read a request: what it is about, how sure it is, and which model said it.',
  z.object({
    serviceRequestId: z.string(),
    category,
    confidence,
    /** True when confidence passed the threshold of the label set; otherwise the desk decides. */
    applied: z.boolean(),
    alternatives: z.array(z.object({ category, confidence })),
    requestType: z.object({ value: requestType, confidence, applied: z.boolean() }),
    modelVersion: z.string(),
    classifiedAt: instant,
  }),
);

export const ClassificationCorrected = classificationEvent(
  'ClassificationCorrected',
  1,
  'A person said what a request is about; stronger than any model.',
  z.object({ serviceRequestId: z.string(), category, correctedBy: z.string(), correctedAt: instant }),
);

const articleEvent = stream({ topic: 'knowledge.articles', aggregateType: 'Article' });

export const ArticlePublished = articleEvent(
  'ArticlePublished',
  1,
  'A revision of an article became visible to everybody who may read articles.',
  z.object({ articleId: z.string(), revision: z.number().int().min(1), title: z.string(), language, publishedAt: instant }),
);
