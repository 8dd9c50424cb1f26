import { useCallback } from 'react';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { draftOf, inputOf, type ArticleDraft } from './article-draft';
import { CreateArticleDocument, ReviseArticleDocument } from './article-editor.generated';

interface Saving {
  readonly draft: ArticleDraft;
  readonly translates?: string | null;
  /** The article that gets its next revision; without it a new one begins. */
  readonly articleId?: string;
  readonly expectedRevision?: number;
}

type Saved =
  | { readonly kind: 'saved'; readonly id: string }
  /** Somebody saved meanwhile; this is what they wrote. */
  | { readonly kind: 'stale'; readonly revision: number; readonly theirs: ArticleDraft }
  | { readonly kind: 'refused' };

const refused: Saved = { kind: 'refused' };

/** Saves what was written as a draft. */
export function useSaveArticle() {
  const [create, creating] = useAct(CreateArticleDocument);
  const [revise, revising] = useAct(ReviseArticleDocument);
  const refuse = useRefusal();

  const begin = useCallback(async ({ draft, translates = null }: Saving): Promise<Saved> => {
    const outcome = (await create({ input: { ...inputOf(draft), language: draft.language, translates } }))?.createArticle;
    if (!outcome) return refused;
    switch (outcome.__typename) {
      case 'CreateArticlePayload':
        return { kind: 'saved', id: outcome.article.id };
      case 'InvalidInput':
      case 'Forbidden':
        refuse(outcome);
        return refused;
      default:
        return unreachable(outcome);
    }
  }, [create, refuse]);

  const goOn = useCallback(async (articleId: string, expectedRevision: number, draft: ArticleDraft): Promise<Saved> => {
    const outcome = (await revise({ input: { articleId, expectedRevision, ...inputOf(draft) } }))?.reviseArticle;
    if (!outcome) return refused;
    switch (outcome.__typename) {
      case 'ReviseArticlePayload':
        return { kind: 'saved', id: outcome.article.id };
      case 'StaleArticle':
        return { kind: 'stale', revision: outcome.article.revision, theirs: draftOf(outcome.article) };
      case 'InvalidInput':
      case 'Forbidden':
        refuse(outcome);
        return refused;
      default:
        return unreachable(outcome);
    }
  }, [revise, refuse]);

  const save = useCallback((saving: Saving): Promise<Saved> => {
    const { articleId, expectedRevision = 0, draft } = saving;
    return articleId === undefined ? begin(saving) : goOn(articleId, expectedRevision, draft);
  }, [begin, goOn]);
  return [save, creating || revising] as const;
}
