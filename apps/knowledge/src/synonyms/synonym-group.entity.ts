import { EntitySchema } from 'typeorm';

export interface SynonymGroup {
  readonly id: string;
  readonly words: string[];
  readonly changedBy: string;
  readonly changedAt: Date;
}

export const SynonymGroupEntity = new EntitySchema<SynonymGroup>({
  name: 'SynonymGroup',
  tableName: 'synonym_groups',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'synonym_groups_pkey' },
    words: { type: 'text', array: true },
    changedBy: { type: 'text', name: 'changed_by' },
    changedAt: { type: 'timestamptz', name: 'changed_at' },
  },
});
