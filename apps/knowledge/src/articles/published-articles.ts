import { Inject, Injectable } from '@nestjs/common';
import { Embedder, EmbeddingUnavailable } from '../embedding/embedder';
import { LOGGER, type Logger } from '../logging';
import { ArticleIndex } from '../search/article-index';
import { ArticleVectorsStore, type ArticleVectors } from './article-vectors.store';
import { ArticlesStore } from './articles.store';
import type { Article, Revision } from './domain/article';

const overlapMillis = 60_000;
const mostTokens = 256;
const headTokens = 128;

/** Keeps the index in memory like the database, also after what other instances published. */
@Injectable()
export class PublishedArticles {
  private lookedUntil = new Date(0);
  private readonly indexed = new Map<string, number>();
  /** Articles whose vectors could not be had; each refresh tries again. */
  private readonly withoutVectors = new Map<string, { readonly article: Article; readonly revision: Revision }>();
  private running: Promise<void> = Promise.resolve();
  private queued: Promise<void> | undefined;

  constructor(
    private readonly articles: ArticlesStore,
    private readonly vectors: ArticleVectorsStore,
    private readonly index: ArticleIndex,
    private readonly embedder: Embedder,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Resolves when what is committed now is found; calls that come meanwhile share the next look. */
  refresh(): Promise<void> {
    this.queued ??= this.running
      .catch(() => undefined)
      .then(() => {
        this.queued = undefined;
        this.running = this.look();
        return this.running;
      });
    return this.queued;
  }

  private async look(): Promise<void> {
    // Clocks of instances differ and transactions overlap: look back a little.
    const changed = await this.articles.changedSince(new Date(this.lookedUntil.getTime() - overlapMillis));
    for (const article of changed) if (article.changedAt > this.lookedUntil) this.lookedUntil = article.changedAt;
    for (const { id } of changed.filter(({ state }) => state === 'RETIRED')) this.forget(id);
    const wanted = changed.flatMap((article) => (isNew(article, this.indexed) ? [article] : []));
    const revisions = await this.articles.revisions(wanted.map(({ id, publishedRevision }) => ({ articleId: id, revision: publishedRevision ?? 0 })));
    const byArticle = new Map(revisions.map((revision) => [revision.articleId, revision]));
    for (const article of wanted) {
      const revision = byArticle.get(article.id);
      if (!revision) continue;
      this.index.put({ ...revision, id: article.id, language: article.language, codes: [...revision.errorCodes, ...revision.productVersions] });
      this.indexed.set(article.id, revision.revision);
      this.withoutVectors.set(article.id, { article, revision });
    }
    await this.addVectors();
  }

  private async addVectors(): Promise<void> {
    const stored = await this.vectors.byArticles([...this.withoutVectors.keys()]);
    for (const entry of stored) {
      const missing = this.withoutVectors.get(entry.articleId);
      if (missing && entry.revision === missing.revision.revision && entry.model === this.embedder.modelOf(missing.article.language)) this.take(entry);
    }
    for (const language of ['zh', 'en'] as const) {
      const missing = [...this.withoutVectors.values()].filter(({ article }) => article.language === language);
      for (let start = 0; start < missing.length; start += 32) {
        const part = missing.slice(start, start + 32);
        try {
          const made = await this.embedded(part);
          await this.vectors.save(made);
          made.forEach((entry) => this.take(entry));
        } catch (error) {
          if (!(error instanceof EmbeddingUnavailable)) throw error;
          this.logger.warn({ err: error, language, articles: missing.length }, 'articles are found by their words only');
          break;
        }
      }
    }
  }

  private async embedded(part: readonly { article: Article; revision: Revision }[]): Promise<ArticleVectors[]> {
    const language = part[0]?.article.language ?? 'zh';
    const urgency = part.length > 4 ? 'later' : 'now';
    const heads = await this.embedder.embed(language, part.map(({ revision: { title, symptoms } }) => [title, ...symptoms].join('\n')), { urgency, mostTokens: headTokens });
    const passages = await this.embedder.embed(language, part.map(({ revision: { title, body } }) => `${title}\n${body}`), { urgency, mostTokens });
    const model = this.embedder.modelOf(language);
    return part.flatMap(({ revision }, nth) => {
      const [head, passage] = [heads[nth], passages[nth]];
      return head && passage ? [{ articleId: revision.articleId, revision: revision.revision, model, head, passage }] : [];
    });
  }

  private take({ articleId, head, passage }: ArticleVectors): void {
    this.index.putVectors(articleId, head, passage);
    this.withoutVectors.delete(articleId);
  }

  private forget(id: string): void {
    this.index.remove(id);
    this.indexed.delete(id);
    this.withoutVectors.delete(id);
  }
}

function isNew({ id, state, publishedRevision }: Article, indexed: ReadonlyMap<string, number>): boolean {
  return state !== 'RETIRED' && publishedRevision !== null && indexed.get(id) !== publishedRevision;
}
