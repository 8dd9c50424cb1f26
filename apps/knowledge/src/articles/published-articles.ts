import { Inject, Injectable } from '@nestjs/common';
import { Embedder, EmbeddingUnavailable } from '../embedding/embedder';
import { vectorsOf } from '../search/article-vectors';
import { searchModels } from '../search/models';
import type { Searchable } from '../search/searchable';
import { LOGGER, type Logger } from '../logging';
import { ArticleIndex } from '../search/article-index';
import { IndexFile } from '../search/index-file';
import { ArticleVectorsStore, type StoredVectors } from './article-vectors.store';
import { ArticlesStore } from './articles.store';
import { wholeText } from './domain/whole-text';
import type { Article } from './domain/article';

const overlapMillis = 60_000;
/** Articles embedded in one go: between two goes somebody's question has its turn. */
const together = 8;

/** Keeps the index in memory like the database, also after what other instances published. */
@Injectable()
export class PublishedArticles {
  private lookedUntil = new Date(0);
  private readonly indexed = new Map<string, number>();
  /** Articles whose vectors could not be had; each refresh tries again. */
  private readonly withoutVectors = new Map<string, Missing>();
  private restored = false;
  private changed = false;
  private running: Promise<void> = Promise.resolve();
  private queued: Promise<void> | undefined;

  constructor(
    private readonly articles: ArticlesStore,
    private readonly vectors: ArticleVectorsStore,
    private readonly index: ArticleIndex,
    private readonly embedder: Embedder,
    private readonly file: IndexFile,
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

  /** For the next start; nothing when nothing was published since the last time. */
  async keep(): Promise<void> {
    if (!this.changed || this.withoutVectors.size > 0) return;
    await this.file.keep(this.indexed);
    this.changed = false;
  }

  /** What the file holds is taken over where the database agrees. */
  private async restore(): Promise<void> {
    this.restored = true;
    const held = await this.file.restore();
    const published = held.size === 0 ? new Map<string, number>() : await this.articles.publishedRevisions();
    for (const [id, revision] of held) {
      if (published.get(id) === revision) this.indexed.set(id, revision);
      else this.index.remove(id);
    }
  }

  private async look(): Promise<void> {
    if (!this.restored) await this.restore();
    // Clocks of instances differ and transactions overlap: look back a little.
    const changed = await this.articles.changedSince(new Date(this.lookedUntil.getTime() - overlapMillis));
    for (const article of changed) if (article.changedAt > this.lookedUntil) this.lookedUntil = article.changedAt;
    this.changed ||= changed.some((article) => isNew(article, this.indexed) || (article.publishedRevision === null && this.indexed.has(article.id)));
    for (const { id } of changed.filter(({ publishedRevision }) => publishedRevision === null)) this.forget(id);
    const wanted = changed.flatMap((article) => (isNew(article, this.indexed) ? [article] : []));
    const revisions = await this.articles.revisions(wanted.map(({ id, publishedRevision }) => ({ articleId: id, revision: publishedRevision ?? 0 })));
    const byArticle = new Map(revisions.map((revision) => [revision.articleId, revision]));
    for (const article of wanted) {
      const revision = byArticle.get(article.id);
      if (!revision) continue;
      const searchable = { ...revision, body: wholeText(revision), id: article.id, language: article.language };
      this.index.put(searchable);
      this.indexed.set(article.id, revision.revision);
      this.withoutVectors.set(article.id, { article: searchable, revision: revision.revision });
    }
    await this.addVectors();
  }

  private async addVectors(): Promise<void> {
    if (this.withoutVectors.size === 0) return;
    this.take(await this.vectors.byArticles([...this.withoutVectors.keys()]));
    for (const language of ['zh', 'en'] as const) {
      const missing = [...this.withoutVectors.values()].filter(({ article }) => article.language === language);
      for (let start = 0; start < missing.length; start += together) {
        const part = missing.slice(start, start + together);
        try {
          const made = await vectorsOf(this.embedder, language, part.map(({ article }) => article), missing.length > together ? 'later' : 'now');
          const stored = made.map((entry) => ({ ...entry, revision: part.find(({ article }) => article.id === entry.articleId)?.revision ?? 0 }));
          await this.vectors.save(stored);
          this.take(stored);
        } catch (error) {
          if (!(error instanceof EmbeddingUnavailable)) throw error;
          this.logger.warn({ err: error, language, articles: missing.length }, 'articles are found by their words only');
          break;
        }
      }
    }
  }

  /** An article is complete when every model of its language has read this revision. */
  private take(entries: readonly StoredVectors[]): void {
    const byArticle = new Map<string, StoredVectors[]>();
    for (const entry of entries) {
      const { articleId, revision } = entry;
      if (this.withoutVectors.get(articleId)?.revision === revision) byArticle.set(articleId, [...(byArticle.get(articleId) ?? []), entry]);
    }
    for (const [id, own] of byArticle) {
      const missing = this.withoutVectors.get(id);
      if (!missing) continue;
      for (const { model, vectors } of own) this.index.putVectors(id, model, vectors);
      if (searchModels[missing.article.language].every(({ name }) => own.some(({ model }) => model === name))) this.withoutVectors.delete(id);
    }
  }

  private forget(id: string): void {
    this.index.remove(id);
    this.indexed.delete(id);
    this.withoutVectors.delete(id);
  }
}

function isNew({ id, publishedRevision }: Article, indexed: ReadonlyMap<string, number>): boolean {
  return publishedRevision !== null && indexed.get(id) !== publishedRevision;
}

/** An article whose vectors could not be had yet. */
interface Missing {
  readonly article: Searchable;
  readonly revision: number;
}
