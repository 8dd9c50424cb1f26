import type { ArticleDraft } from './article-draft';

/** What was typed and not saved yet, and the revision it began from (0: a new article). */
export interface KeptDraft {
  readonly draft: ArticleDraft;
  readonly revision: number;
}

const place = (key: string): string => `deskgraph.article.${key}`;

/** Typed texts outlive the tab, the network and a closed lid; they stay on this computer. */
export function keepDraft(key: string, kept: KeptDraft): void {
  try {
    localStorage.setItem(place(key), JSON.stringify(kept));
  } catch {
    // Storage is full or forbidden: the page still holds the text.
  }
}

export function keptDraft(key: string): KeptDraft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(place(key)) ?? 'null') as KeptDraft | null;
    return kept && typeof kept.draft.title === 'string' ? kept : null;
  } catch {
    return null;
  }
}

export function forgetDraft(key: string): void {
  localStorage.removeItem(place(key));
}
