import { Injectable } from '@nestjs/common';
import { can, type GraphContext, type Principal } from '@deskgraph/identity';
import { byKey, connection, pageOf, PerRequestLoader, type Connection } from '@deskgraph/subgraph';
import type { QueryArticlesArgs } from '../graph.generated';
import { ArticleIndex, type Match } from '../search/article-index';
import { QuestionVectors } from '../search/question-vectors';
import { codeForm } from '../text/codes';
import { ArticlesStore } from './articles.store';
import type { Article, ArticleState, Audience, Revision } from './domain/article';
import { bestPlace } from './domain/highlight';

/** An article with the text the viewer may see. */
export type ArticleShown = Pick<Article, 'id' | 'key' | 'language' | 'state' | 'stateReason' | 'audience' | 'publishedAt'> & Revision;

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

  private readonly keyLoader = new PerRequestLoader<{ key: string | null; articles: Article[] }>(async (keys) => {
    const found = await this.store.byKeys(keys);
    return byKey(keys.map((key) => ({ key, articles: found.filter((article) => article.key === key) })), ({ key }) => key ?? '');
  });

  constructor(
    private readonly store: ArticlesStore,
    private readonly index: ArticleIndex,
    private readonly vectors: QuestionVectors,
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

  /** Those of the ids that are no article's. */
  async unknown(ids: readonly string[]): Promise<string[]> {
    const known = new Set((await this.store.byIds(ids)).map(({ id }) => id));
    return ids.filter((id) => !known.has(id));
  }

  async publishedAll(context: GraphContext, ids: readonly string[]): Promise<ArticleShown[]> {
    const found = await Promise.all(ids.map((id) => this.published(context, id)));
    return found.filter((article) => article !== null);
  }

  /** The same article in the other language. */
  async translation(context: GraphContext, { key, id }: ArticleShown): Promise<ArticleShown | null> {
    const both = key === null ? null : await this.keyLoader.load(context, key);
    const other = both?.articles.find((article) => article.id !== id);
    return other ? this.shown(context, other, can(context.principal, 'article:readDrafts')) : null;
  }

  /** Published articles that name a version of a product. */
  async ofVersion(context: GraphContext, version: string): Promise<ArticleShown[]> {
    return this.publishedAll(context, await this.store.idsOfVersion(codeForm(version)));
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
    const articles = await this.store.page(drafts ? asksFor : 'readable', audiencesOf(context.principal), page);
    const shown = await Promise.all(articles.map(async (article) => ({ article, node: await this.shown(context, article, drafts) })));
    const rows = shown.flatMap(({ article, node }) => (node === null ? [] : [{ article, node }]));
    return { ...connection(rows, page, ({ article }) => [article.changedAt.toISOString(), article.id], ({ node }) => node), degraded: false };
  }

  private async search(context: GraphContext, search: string, args: QueryArticlesArgs): Promise<FoundArticles> {
    const page = pageOf(args);
    const language = this.index.languageFor(search, context.language);
    const vectors = await this.vectors.of(search, language);
    const [score, id] = page.after ?? [];
    const matches = this.index.search({ text: search, language, vectors });
    const rest = page.after === undefined ? matches : matches.filter((match) => match.score < Number(score) || (match.score === Number(score) && match.id > String(id)));
    const rows = await this.readable(context, rest, page.take);
    const { edges, pageInfo } = connection(rows, page, ({ match }) => [match.score, match.id], (row) => row);
    return {
      edges: edges.map(({ cursor, node: { match, node } }) => ({ cursor, node, score: match.score, highlight: bestPlace(node, [...match.words, ...match.codes]) })),
      pageInfo,
      degraded: vectors === null,
    };
  }

  /** The first so many that the viewer may read. */
  async readable(context: GraphContext, matches: readonly Match[], most: number): Promise<{ match: Match; node: ArticleShown }[]> {
    const rows: { match: Match; node: ArticleShown }[] = [];
    for (let from = 0; from < matches.length && rows.length < most; from += most) {
      const part = await Promise.all(matches.slice(from, from + most).map(async (match) => ({ match, node: await this.published(context, match.id) })));
      rows.push(...part.flatMap(({ match, node }) => (node === null ? [] : [{ match, node }])));
    }
    return rows.slice(0, most);
  }

  private async shown(context: GraphContext, article: Article, latest: boolean): Promise<ArticleShown | null> {
    const { id, key, language, publishedAt, state, stateReason, audience } = article;
    if (!audiencesOf(context.principal).includes(audience)) return null;
    if (!latest && article.publishedRevision === null) return null;
    const revision = await this.revisionLoader.load(context, `${id} ${latest ? article.revision : article.publishedRevision}`);
    return revision && { ...revision, id, key, language, publishedAt, audience, stateReason: latest ? stateReason : null, state: latest ? state : 'PUBLISHED' };
  }
}

/** A customer reads what is meant for everybody. */
export const audiencesOf = (principal: Principal | null): Audience[] => (principal !== null && principal.kind !== 'customer' && principal.kind !== 'device' ? ['EVERYONE', 'STAFF'] : ['EVERYONE']);
