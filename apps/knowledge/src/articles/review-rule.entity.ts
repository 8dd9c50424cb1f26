import { EntitySchema } from 'typeorm';

/** How articles are reviewed from a version on; earlier versions stay for audit. */
export interface ReviewRule {
  readonly version: number;
  readonly fourEyes: boolean;
  readonly reason: string;
  readonly setBy: string;
  readonly setByName: string;
  readonly setAt: Date;
}

export const ReviewRuleEntity = new EntitySchema<ReviewRule>({
  name: 'ArticleReviewRule',
  tableName: 'article_review_rules',
  columns: {
    version: { type: 'int', primary: true, primaryKeyConstraintName: 'article_review_rules_pkey' },
    fourEyes: { type: 'boolean', name: 'four_eyes' },
    reason: { type: 'text' },
    setBy: { type: 'text', name: 'set_by' },
    setByName: { type: 'text', name: 'set_by_name' },
    setAt: { type: 'timestamptz', name: 'set_at' },
  },
});
