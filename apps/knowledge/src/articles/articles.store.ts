import { Injectable } from '@nestjs/common';
import type { CursorKey } from '@deskgraph/subgraph';
import { DataSource, In, type EntityManager } from 'typeorm';
import { ArticleEntity, RevisionEntity } from './article.entity';
import type { Article, ArticleContent, ArticleState, Revision } from './domain/article';

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

  /** Latest change first. Readers' states are all PUBLISHED, whatever is being drafted. */
  page(states: readonly ArticleState[] | 'readable', { take, after }: { take: number; after: CursorKey | undefined }): Promise<Article[]> {
    const query = this.dataSource.getRepository(ArticleEntity).createQueryBuilder('a').take(take).orderBy('a.changedAt', 'DESC').addOrderBy('a.id', 'DESC');
    if (states === 'readable') query.where("a.publishedRevision is not null and a.state <> 'RETIRED'");
    else query.where('a.state = any(:states)', { states });
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

function mutable({ symptoms, errorCodes, productVersions, ...rest }: Revision): Omit<Revision, keyof ArticleContent> & Omit<ArticleContent, 'symptoms' | 'errorCodes' | 'productVersions'> & { symptoms: string[]; errorCodes: string[]; productVersions: string[] } {
  return { ...rest, symptoms: [...symptoms], errorCodes: [...errorCodes], productVersions: [...productVersions] };
}
