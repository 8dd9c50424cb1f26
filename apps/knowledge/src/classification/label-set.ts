import type { Objection, VersionMeasures } from './domain/gate';

/** A question asked of every text, e.g. what it is about. The labels are those of its examples. */
export interface LabelSet {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Of what is applied without a person, this share must be right. */
  readonly wantedPrecision: number;
  /** What a version must reach to become active: overall, and of each label. */
  readonly leastAccuracy: number;
  readonly leastRecall: number;
  readonly activeVersion: string | null;
  readonly createdAt: Date;
}

/** The two every installation has; requests are routed by them. */
export const categorySet = 'category';
export const requestTypeSet = 'request-type';

export interface TriageModelVersion {
  readonly version: string;
  readonly labelSetId: string;
  readonly trainedAt: Date;
  /** Null when an installation trained it for itself. */
  readonly trainedBy: string | null;
  readonly withMeaning: boolean;
  readonly measures: VersionMeasures;
  /** Why it may not become active; empty when it may. */
  readonly objections: readonly Objection[];
}

/** A record of who made which version active. */
export interface TriageModelChange {
  readonly id: string;
  readonly labelSetId: string;
  readonly kind: 'STARTED' | 'PROMOTED' | 'ROLLED_BACK';
  readonly fromVersion: string | null;
  readonly toVersion: string;
  readonly changedBy: string | null;
  readonly changedAt: Date;
}
