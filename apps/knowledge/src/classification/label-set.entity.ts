import { EntitySchema } from 'typeorm';
import type { Evaluation } from './domain/evaluation';
import type { Rightness } from './domain/gate';
import type { LabelSet, TriageModelChange, TriageModelVersion } from './label-set';

export const LabelSetEntity = new EntitySchema<LabelSet>({
  name: 'LabelSet',
  tableName: 'label_sets',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'label_sets_pkey' },
    nameZh: { type: 'text', name: 'name_zh' },
    nameEn: { type: 'text', name: 'name_en' },
    wantedPrecision: { type: 'float8', name: 'wanted_precision' },
    leastAccuracy: { type: 'float8', name: 'least_accuracy' },
    leastRecall: { type: 'float8', name: 'least_recall' },
    activeVersion: { type: 'text', name: 'active_version', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});

export interface TriageModelVersionRow extends TriageModelVersion {
  readonly heldOut: Rightness;
  /** Null for a version trained before it was kept. */
  readonly evaluation: Evaluation | null;
  readonly readerZh: Buffer | null;
  readonly readerEn: Buffer | null;
}

export const TriageModelVersionEntity = new EntitySchema<TriageModelVersionRow>({
  name: 'TriageModelVersion',
  tableName: 'triage_model_versions',
  columns: {
    version: { type: 'text', primary: true, primaryKeyConstraintName: 'triage_model_versions_pkey' },
    labelSetId: { type: 'text', name: 'label_set_id' },
    trainedAt: { type: 'timestamptz', name: 'trained_at' },
    trainedBy: { type: 'text', name: 'trained_by', nullable: true },
    withMeaning: { type: 'boolean', name: 'with_meaning' },
    measures: { type: 'jsonb' },
    objections: { type: 'jsonb' },
    // An entry for each example: loaded only to compare a new version with it.
    heldOut: { type: 'jsonb', name: 'held_out', select: false },
    evaluation: { type: 'jsonb', nullable: true, select: false },
    // Megabytes: loaded only when a version is put to work.
    readerZh: { type: 'bytea', name: 'reader_zh', nullable: true, select: false },
    readerEn: { type: 'bytea', name: 'reader_en', nullable: true, select: false },
  },
  indices: [{ name: 'triage_model_versions_by_time', columns: ['labelSetId', 'trainedAt'] }],
  foreignKeys: [{ target: 'LabelSet', columnNames: ['labelSetId'], referencedColumnNames: ['id'], name: 'versions_of_label_set' }],
});

export const TriageModelChangeEntity = new EntitySchema<TriageModelChange>({
  name: 'TriageModelChange',
  tableName: 'triage_model_changes',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'triage_model_changes_pkey' },
    labelSetId: { type: 'text', name: 'label_set_id' },
    kind: { type: 'text' },
    fromVersion: { type: 'text', name: 'from_version', nullable: true },
    toVersion: { type: 'text', name: 'to_version' },
    changedBy: { type: 'text', name: 'changed_by', nullable: true },
    changedAt: { type: 'timestamptz', name: 'changed_at' },
  },
  indices: [{ name: 'triage_model_changes_by_time', columns: ['labelSetId', 'changedAt'] }],
});

export interface LabelledTextRow {
  readonly id: string;
  readonly labelSetId: string;
  readonly language: string;
  readonly text: string;
  readonly label: string;
  readonly createdBy: string;
  readonly createdAt: Date;
}

export const LabelledTextEntity = new EntitySchema<LabelledTextRow>({
  name: 'LabelledText',
  tableName: 'labelled_texts',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'labelled_texts_pkey' },
    labelSetId: { type: 'text', name: 'label_set_id' },
    language: { type: 'text' },
    text: { type: 'text' },
    label: { type: 'text' },
    createdBy: { type: 'text', name: 'created_by' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
  indices: [{ name: 'labelled_texts_of_set', columns: ['labelSetId'] }],
});
