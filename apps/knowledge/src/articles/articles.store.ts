import { Injectable } from '@nestjs/common';
import type { CursorKey } from '@deskgraph/subgraph';
import { DataSource, In, type EntityManager } from 'typeorm';
import { ArticleEntity, RevisionEntity } from './article.entity';
import type { Article, ArticleState, Audience, Revision } from './domain/article';

@Injectable()
export class ArticlesStore {
  constructor(private readonly dataSource: DataSource) {}

  async add(tx: EntityManager, article: Article, revision: Revision): Promise<void> {
    await tx.getRepository(ArticleEntity).insert(article);
    await this.addRevision(tx, revision);
  }

  async addRevision(tx: EntityManager, revision: Revision): Promise<void> {
    await tx.getRepository(RevisionEntity).insert(mutable(revision));
  }

  /** The row stays locked until the transaction ends. */
  locked(tx: EntityManager, id: string): Promise<Article | null> {
    return tx.getRepository(ArticleEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: EntityManager, article: Article): Promise<void> {
    await tx.getRepository(ArticleEntity).update({ id: article.id }, article);
  }

  byIds(ids: readonly string[]): Promise<Article[]> {
    return this.dataSource.getRepository(ArticleEntity).findBy({ id: In([...ids]) });
  }

  revisions(wanted: readonly { articleId: string; revision: number }[], manager: EntityManager = this.dataSource.manager): Promise<Revision[]> {
    if (wanted.length === 0) return Promise.resolve([]);
    return manager.getRepository(RevisionEntity).findBy(wanted.map(({ articleId, revision }) => ({ articleId, revision })));
  }

  /** Oldest first. */
  revisionsOf(articleId: string): Promise<Revision[]> {
    return this.dataSource.getRepository(RevisionEntity).find({ where: { articleId }, order: { revision: 'ASC' } });
  }

  async review(tx: EntityManager, { articleId, revision }: Revision, review: { reviewedBy: string; reviewedAt: Date; effectiveFrom: Date }): Promise<void> {
    await tx.getRepository(RevisionEntity).update({ articleId, revision }, review);
  }

  /** The same article in both languages. */
  byKeys(keys: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<Article[]> {
    return manager.getRepository(ArticleEntity).findBy({ key: In([...keys]) });
  }

  /** Published articles whose published revision names a version, however it is written. */
  async idsOfVersion(versionForm: string): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `select a.id from articles a join article_revisions r on r.article_id = a.id and r.revision = a.published_revision
       where exists (select from unnest(r.product_versions) v where regexp_replace(lower(v), '[\\s._-]+', '', 'g') = $1) order by a.id limit 200`,
      [versionForm],
    );
    return rows.map(({ id }) => id);
  }

  async publishedRevisions(): Promise<Map<string, number>> {
    const rows: { id: string; revision: number }[] = await this.dataSource.query('select id, published_revision as revision from articles where published_revision is not null');
    return new Map(rows.map(({ id, revision }) => [id, revision]));
  }

  /** Published longest ago first. */
  publishedBefore(before: Date, take: number): Promise<Article[]> {
    return this.dataSource.getRepository(ArticleEntity).createQueryBuilder('a').take(take)
      .where('a.publishedRevision is not null and a.publishedAt < :before', { before }).orderBy('a.publishedAt').addOrderBy('a.id').getMany();
  }

  /** Latest change first. Readers' states are all PUBLISHED, whatever is being drafted. */
  page(states: readonly ArticleState[] | 'readable', audiences: readonly Audience[], { take, after }: { take: number; after: CursorKey | undefined }): Promise<Article[]> {
    const query = this.dataSource.getRepository(ArticleEntity).createQueryBuilder('a').take(take).orderBy('a.changedAt', 'DESC').addOrderBy('a.id', 'DESC');
    if (states === 'readable') query.where("a.publishedRevision is not null and a.state <> 'RETIRED'");
    else query.where('a.state = any(:states)', { states });
    query.andWhere('a.audience = any(:audiences)', { audiences });
    if (after) query.andWhere('(a.changedAt, a.id) < (cast(:at as timestamptz), :id)', { at: after[0], id: after[1] });
    return query.getMany();
  }

  /** What changed at or after an instant, oldest first. */
  changedSince(since: Date): Promise<Article[]> {
    return this.dataSource.getRepository(ArticleEntity).createQueryBuilder('a').where('a.changedAt >= :since', { since }).orderBy('a.changedAt').getMany();
  }

  /** Until the transaction ends nobody else loads starter articles. */
  async lockStarter(tx: EntityManager): Promise<ReadonlySet<string>> {
    await tx.query('select pg_advisory_xact_lock(7203381)');
    const rows: { key: string; language: string }[] = await tx.query('select key, language from articles where key is not null');
    return new Set(rows.map(({ key, language }) => `${key} ${language}`));
  }
}

type Lists = 'symptoms' | 'steps' | 'errorCodes' | 'productVersions';

function mutable({ symptoms, steps, errorCodes, productVersions, ...rest }: Revision): Omit<Revision, Lists> & Record<Lists, string[]> {
  return { ...rest, symptoms: [...symptoms], steps: [...steps], errorCodes: [...errorCodes], productVersions: [...productVersions] };
}
