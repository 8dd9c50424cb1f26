import { Inject, Injectable } from '@nestjs/common';
import { can, type GraphContext } from '@deskgraph/identity';
import { byKey, connection, pageOf, PerRequestLoader, type Connection } from '@deskgraph/subgraph';
import { Embedder, EmbeddingUnavailable } from '../embedding/embedder';
import type { QueryArticlesArgs } from '../graph.generated';
import { LOGGER, type Logger } from '../logging';
import { ArticleIndex } from '../search/article-index';
import { languageOf } from '../text/language';
import { ArticlesStore } from './articles.store';
import type { Article, ArticleState, Revision } from './domain/article';
import { bestPlace } from './domain/highlight';

/** An article with the text the viewer may see. */
export type ArticleShown = Pick<Article, 'id' | 'language' | 'state' | 'publishedAt'> & Revision;

export interface FoundArticles extends Connection<ArticleShown> {
  readonly degraded: boolean;
}

const longestSearch = 500;

@Injectable()
export class ArticlesView {
  private readonly loader = new PerRequestLoader<Article>(async (ids) => byKey(await this.store.byIds(ids), ({ id }) => id));
  private readonly revisionLoader = new PerRequestLoader<Revision>(async (keys) => {
    const wanted = keys.map((key) => ({ articleId: key.slice(0, key.lastIndexOf(' ')), revision: Number(key.slice(key.lastIndexOf(' ') + 1)) }));
    return byKey(await this.store.revisions(wanted), ({ articleId, revision }) => `${articleId} ${revision}`);
  });

  constructor(
    private readonly store: ArticlesStore,
    private readonly index: ArticleIndex,
    private readonly embedder: Embedder,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Null for a draft the viewer may not read. */
  async byId(context: GraphContext, id: string): Promise<ArticleShown | null> {
    const article = await this.loader.load(context, id);
    return article === null ? null : this.shown(context, article, can(context.principal, 'article:readDrafts'));
  }

  /** As readers see it, also to writers: what a search or a suggestion found. */
  async published(context: GraphContext, id: string): Promise<ArticleShown | null> {
    const article = await this.loader.load(context, id);
    return article === null ? null : this.shown(context, article, false);
  }

  /** An article somebody just wrote. */
  async written(context: GraphContext, article: Article): Promise<ArticleShown | null> {
    return this.shown(context, article, true);
  }

  async page(context: GraphContext, args: QueryArticlesArgs): Promise<FoundArticles> {
    const search = args.search?.trim() ?? '';
    if (search !== '') return this.search(context, search.slice(0, longestSearch), args);
    const page = pageOf(args);
    const asksFor = (args.states ?? []) as readonly ArticleState[];
    const drafts = can(context.principal, 'article:readDrafts') && asksFor.length > 0;
    const articles = await this.store.page(drafts ? asksFor : 'readable', page);
    const shown = await Promise.all(articles.map(async (article) => ({ article, node: await this.shown(context, article, drafts) })));
    const rows = shown.flatMap(({ article, node }) => (node === null ? [] : [{ article, node }]));
    return { ...connection(rows, page, ({ article }) => [article.changedAt.toISOString(), article.id], ({ node }) => node), degraded: false };
  }

  private async search(context: GraphContext, search: string, args: QueryArticlesArgs): Promise<FoundArticles> {
    const page = pageOf(args);
    const language = languageOf(search, context.language);
    const vector = await this.vectorOf(search, language);
    const [score, id] = page.after ?? [];
    const matches = this.index.search({ text: search, language, vector });
    const rest = page.after === undefined ? matches : matches.filter((match) => match.score < Number(score) || (match.score === Number(score) && match.id > String(id)));
    const found = await Promise.all(rest.slice(0, page.take).map(async (match) => ({ match, node: await this.published(context, match.id) })));
    const rows = found.flatMap(({ match, node }) => (node === null ? [] : [{ match, node }]));
    const { edges, pageInfo } = connection(rows, page, ({ match }) => [match.score, match.id], (row) => row);
    return {
      edges: edges.map(({ cursor, node: { match, node } }) => ({ cursor, node, score: match.score, highlight: bestPlace(node, [...match.words, ...match.codes]) })),
      pageInfo,
      degraded: vector === null,
    };
  }

  private async vectorOf(text: string, language: 'zh' | 'en'): Promise<Float32Array | null> {
    try {
      return (await this.embedder.embed(language, [text]))[0] ?? null;
    } catch (error) {
      if (!(error instanceof EmbeddingUnavailable)) throw error;
      this.logger.warn({ err: error }, 'a search goes by words only');
      return null;
    }
  }

  private async shown(context: GraphContext, article: Article, latest: boolean): Promise<ArticleShown | null> {
    const { id, language, publishedAt, state } = article;
    if (!latest && (article.publishedRevision === null || state === 'RETIRED')) return null;
    const revision = await this.revisionLoader.load(context, `${id} ${latest ? article.revision : article.publishedRevision}`);
    return revision && { ...revision, id, language, publishedAt, state: latest ? state : 'PUBLISHED' };
  }
}
