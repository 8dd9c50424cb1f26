import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { RatingEntity, UseEntity, type Rating, type Use } from './rating.entity';

export interface Counts {
  readonly articleId: string;
  readonly helpful: number;
  readonly notHelpful: number;
  readonly uses: number;
}

@Injectable()
export class RatingsStore {
  constructor(private readonly dataSource: DataSource) {}

  async rate(tx: EntityManager, rating: Rating): Promise<void> {
    await tx.getRepository(RatingEntity).upsert(rating, ['articleId', 'ratedBy']);
  }

  /** False when the use was on record. */
  async use(tx: EntityManager, use: Use): Promise<boolean> {
    const { raw } = await tx.getRepository(UseEntity).createQueryBuilder().insert().values(use).orIgnore().returning('article_id').execute();
    return Array.isArray(raw) && raw.length > 0;
  }

  async counts(ids: readonly string[]): Promise<Counts[]> {
    const rows: { id: string; helpful: number; nothelpful: number; uses: number }[] = await this.dataSource.query(
      `select id, (select count(*) filter (where helpful) from article_ratings where article_id = id)::int helpful,
              (select count(*) filter (where not helpful) from article_ratings where article_id = id)::int nothelpful,
              (select count(*) from article_uses where article_id = id)::int uses
       from unnest($1::text[]) id`,
      [ids],
    );
    return rows.map(({ id, helpful, nothelpful, uses }) => ({ articleId: id, helpful, notHelpful: nothelpful, uses }));
  }

  of(articleId: string, ratedBy: string): Promise<Rating | null> {
    return this.dataSource.getRepository(RatingEntity).findOneBy({ articleId, ratedBy });
  }
}
