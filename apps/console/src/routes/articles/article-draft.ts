import type { Audience, Language } from '../../graph/schema.generated';

/** What is written in the editor: lists as lines, as people type them. */
export interface ArticleDraft {
  readonly language: Language;
  readonly title: string;
  readonly symptoms: string;
  readonly cause: string;
  readonly steps: string;
  readonly body: string;
  readonly audience: Audience;
  readonly tier: string;
  readonly categoryId: string;
  readonly errorCodes: string;
  readonly productVersions: string;
}

/** What a reader sees of an article, saved or not. */
export interface ArticleContent {
  readonly title: string;
  readonly symptoms: readonly string[];
  readonly cause: string | null;
  readonly steps: readonly string[];
  readonly body: string;
}

export interface SavedArticle extends ArticleContent {
  readonly language: Language;
  readonly audience: Audience;
  readonly tier: number | null;
  readonly category: { readonly id: string } | null;
  readonly errorCodes: readonly string[];
  readonly productVersions: readonly string[];
}

export const tiers = [1, 2, 3] as const;

export function isTier(tier: number | null): tier is (typeof tiers)[number] {
  return tiers.some((each) => each === tier);
}

export function emptyDraft(language: Language): ArticleDraft {
  return { language, title: '', symptoms: '', cause: '', steps: '', body: '', audience: 'EVERYONE', tier: '', categoryId: '', errorCodes: '', productVersions: '' };
}

export function draftOf(article: SavedArticle): ArticleDraft {
  return {
    language: article.language,
    title: article.title,
    symptoms: article.symptoms.join('\n'),
    cause: article.cause ?? '',
    steps: article.steps.join('\n'),
    body: article.body,
    audience: article.audience,
    tier: article.tier === null ? '' : String(article.tier),
    categoryId: article.category?.id ?? '',
    errorCodes: article.errorCodes.join(', '),
    productVersions: article.productVersions.join(', '),
  };
}

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);
const entries = (text: string): string[] => text.split(/[,，;；、\n]/).map((entry) => entry.trim()).filter(Boolean);

export function contentOf({ title, symptoms, cause, steps, body }: ArticleDraft): ArticleContent {
  return { title: title.trim(), symptoms: lines(symptoms), cause: cause.trim() || null, steps: lines(steps), body: body.trim() };
}

/** What the graph is told; module and the like follow from the category. */
export function inputOf(draft: ArticleDraft) {
  return {
    ...contentOf(draft),
    audience: draft.audience,
    tier: draft.tier === '' ? null : Number(draft.tier),
    categoryId: draft.categoryId || null,
    errorCodes: entries(draft.errorCodes),
    productVersions: entries(draft.productVersions),
  };
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** Whether the text says the cause and every step already, so that a reader need not see them twice. */
export function saysItself({ body, cause, steps }: ArticleContent): boolean {
  const text = squeezed(body);
  return [...(cause === null ? [] : [cause]), ...steps].every((part) => text.includes(squeezed(part)));
}

/** A draft as plain lines, to be compared with another one. */
export function linesOf(draft: ArticleDraft): readonly string[] {
  return [draft.title, draft.symptoms, draft.cause, draft.steps, draft.body, draft.errorCodes, draft.productVersions].flatMap((part) => (part ? part.split('\n') : []));
}
