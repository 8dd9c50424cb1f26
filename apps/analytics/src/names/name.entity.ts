import { EntitySchema } from 'typeorm';

export type NamedKind = 'CUSTOMER' | 'ENGINEER' | 'TEAM' | 'CATEGORY';

export interface NameRow {
  readonly kind: NamedKind;
  readonly id: string;
  readonly name: string;
  /** In English, when it is called otherwise there. */
  readonly nameEn: string | null;
  /** When the message that said it occurred. */
  readonly newestAt: Date;
}

export const NameEntity = new EntitySchema<NameRow>({
  name: 'Name',
  tableName: 'names',
  columns: {
    kind: { type: 'text', primary: true, primaryKeyConstraintName: 'names_pkey' },
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'names_pkey' },
    name: { type: 'text' },
    nameEn: { type: 'text', name: 'name_en', nullable: true },
    newestAt: { type: 'timestamptz', name: 'newest_at' },
  },
  indices: [{ name: 'names_newest', columns: ['newestAt'] }],
});
