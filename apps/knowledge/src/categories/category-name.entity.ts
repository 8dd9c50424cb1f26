import { EntitySchema } from 'typeorm';

/** What other services were told a category is called. */
export interface CategoryName {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly namedAt: Date;
}

export const CategoryNameEntity = new EntitySchema<CategoryName>({
  name: 'CategoryName',
  tableName: 'category_names',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'category_names_pkey' },
    zh: { type: 'text' },
    en: { type: 'text' },
    namedAt: { type: 'timestamptz', name: 'named_at' },
  },
});
