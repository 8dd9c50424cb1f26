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

const categoryEvent = stream({ topic: 'knowledge.categories', aggregateType: 'Category' });

export const CategoryNamed = categoryEvent(
  'CategoryNamed',
  1,
  'A category of the tree has these names from now on; its id begins with the id of the category above it.',
  z.object({ categoryId: z.string(), zh: z.string(), en: z.string(), namedAt: instant }),
);

const articleEvent = stream({ topic: 'knowledge.articles', aggregateType: 'Article' });

export const ArticlePublished = articleEvent(
  'ArticlePublished',
  1,
  'A revision of an article became visible to everybody who may read articles.',
  z.object({ articleId: z.string(), revision: z.number().int().min(1), title: z.string(), language, publishedAt: instant }),
);

export const ArticleRetired = articleEvent(
  'ArticleRetired',
  1,
  'An article is no longer shown or suggested.',
  z.object({ articleId: z.string(), revision: z.number().int().min(1), retiredAt: instant }),
);

const tier = z.number().int().min(1).max(3).optional();

export const ArticleRated = articleEvent(
  'ArticleRated',
  1,
  'A reader said whether an article helped; a later word of the same reader replaces the earlier.',
  z.object({ articleId: z.string(), revision: z.number().int().min(1), helpful: z.boolean(), ratedAt: instant }),
);

export const ArticleUsed = articleEvent(
  'ArticleUsed',
  1,
  'An article was the standard solution of a request; said once a request and article.',
  z.object({ articleId: z.string(), revision: z.number().int().min(1), tier, serviceRequestId: z.string(), usedAt: instant }),
);

const triageEvent = stream({ topic: 'knowledge.triage', aggregateType: 'LabelSet' });

export const TriageTrainingProgressed = triageEvent(
  'TriageTrainingProgressed',
  1,
  'A model of a label set is being trained: how far it is, said with every tenth and at the end.',
  z.object({ trainingId: z.string(), labelSetId: z.string(), version: z.string(), state: z.enum(['RUNNING', 'DONE', 'FAILED']), share: z.number().min(0).max(1) }),
);

export const TriageModelActivated = triageEvent(
  'TriageModelActivated',
  1,
  'From now on texts are read by this version: the first of an installation, one that was promoted, or an earlier one again.',
  z.object({
    labelSetId: z.string(),
    kind: z.enum(['STARTED', 'PROMOTED', 'ROLLED_BACK']),
    fromVersion: z.string().nullable(),
    toVersion: z.string(),
    /** Null when an installation started with it. */
    changedBy: z.string().nullable(),
    changedAt: instant,
  }),
);
