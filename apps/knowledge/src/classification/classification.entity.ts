import { EntitySchema } from 'typeorm';
import type { Classification } from './classification';

export const ClassificationEntity = new EntitySchema<Classification>({
  name: 'Classification',
  tableName: 'classifications',
  columns: {
    serviceRequestId: { type: 'text', name: 'service_request_id', primary: true, primaryKeyConstraintName: 'classifications_pkey' },
    customerId: { type: 'text', name: 'customer_id' },
    categoryId: { type: 'text', name: 'category_id' },
    confidence: { type: 'float8' },
    applied: { type: 'boolean' },
    alternatives: { type: 'jsonb' },
    evidence: { type: 'text', array: true },
    requestType: { type: 'text', name: 'request_type' },
    requestTypeConfidence: { type: 'float8', name: 'request_type_confidence' },
    requestTypeApplied: { type: 'boolean', name: 'request_type_applied' },
    modelVersion: { type: 'text', name: 'model_version' },
    classifiedAt: { type: 'timestamptz', name: 'classified_at' },
    outsideChance: { type: 'float8', name: 'outside_chance', nullable: true },
    outside: { type: 'boolean', default: false },
    nearest: { type: 'jsonb', default: [] },
    otherLabels: { type: 'jsonb', name: 'other_labels', default: [] },
    correctedBy: { type: 'text', name: 'corrected_by', nullable: true },
    correctedAt: { type: 'timestamptz', name: 'corrected_at', nullable: true },
  },
  indices: [{ name: 'classifications_by_time', columns: ['classifiedAt'] }],
});

export interface TrainingExampleRow {
  readonly id: string;
  readonly serviceRequestId: string | null;
  readonly language: string;
  readonly text: string;
  readonly categoryId: string;
  readonly requestType: string | null;
  /** `correction` of a person. */
  readonly source: string;
  readonly createdBy: string;
  readonly createdAt: Date;
}

export const TrainingExampleEntity = new EntitySchema<TrainingExampleRow>({
  name: 'TrainingExample',
  tableName: 'training_examples',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'training_examples_pkey' },
    serviceRequestId: { type: 'text', name: 'service_request_id', nullable: true },
    language: { type: 'text' },
    text: { type: 'text' },
    categoryId: { type: 'text', name: 'category_id' },
    requestType: { type: 'text', name: 'request_type', nullable: true },
    source: { type: 'text' },
    createdBy: { type: 'text', name: 'created_by' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
  indices: [{ name: 'training_examples_of_request', columns: ['serviceRequestId'], unique: true }],
});
