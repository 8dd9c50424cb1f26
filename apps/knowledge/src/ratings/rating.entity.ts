import { EntitySchema } from 'typeorm';

export interface Rating {
  readonly articleId: string;
  readonly ratedBy: string;
  readonly revision: number;
  readonly helpful: boolean;
  readonly ratedAt: Date;
}

export const RatingEntity = new EntitySchema<Rating>({
  name: 'ArticleRating',
  tableName: 'article_ratings',
  columns: {
    articleId: { type: 'text', name: 'article_id', primary: true, primaryKeyConstraintName: 'article_ratings_pkey' },
    ratedBy: { type: 'text', name: 'rated_by', primary: true, primaryKeyConstraintName: 'article_ratings_pkey' },
    revision: { type: 'int' },
    helpful: { type: 'boolean' },
    ratedAt: { type: 'timestamptz', name: 'rated_at' },
  },
});

export interface Use {
  readonly articleId: string;
  readonly serviceRequestId: string;
  readonly revision: number;
  readonly usedBy: string;
  readonly usedAt: Date;
}

export const UseEntity = new EntitySchema<Use>({
  name: 'ArticleUse',
  tableName: 'article_uses',
  columns: {
    articleId: { type: 'text', name: 'article_id', primary: true, primaryKeyConstraintName: 'article_uses_pkey' },
    serviceRequestId: { type: 'text', name: 'service_request_id', primary: true, primaryKeyConstraintName: 'article_uses_pkey' },
    revision: { type: 'int' },
    usedBy: { type: 'text', name: 'used_by' },
    usedAt: { type: 'timestamptz', name: 'used_at' },
  },
});
