import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ArticleState } from '../../features/knowledge/article-state';
import { unmasked, type Masked } from '../../graph/masked';
import { MarkedText } from '../../ui/marked-text';
import type { ArticleHits_EdgeFragment } from './article-hits.generated';
import { isTier } from './article-draft';
import styles from './articles.module.css';

interface ArticleHitsProps {
  readonly edges: readonly (Masked<ArticleHits_EdgeFragment> & { readonly cursor: string })[];
  /** What was searched for, to be marked. */
  readonly query: string;
}

/** Goes from hit to hit with the arrow keys; the search box is above the first. */
export function stepThroughHits(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [...document.querySelectorAll<HTMLElement>('[data-hit]')];
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Articles as a list of titles, each with the place in it that answers best. */
export function ArticleHits({ edges, query }: ArticleHitsProps) {
  const { t } = useTranslation('articles');
  const { t: term } = useTranslation('terms');
  return (
    <ol className={styles['hits']} onKeyDown={stepThroughHits}>
      {edges.map((edge) => {
        const { highlight, node } = unmasked<ArticleHits_EdgeFragment>(edge);
        const place = [node.module, node.function, node.subFunction].filter(Boolean).join(' › ');
        return (
          <li key={edge.cursor}>
            <Link to={`/articles/${node.id}`} data-hit lang={node.language === 'ZH' ? 'zh' : 'en'}><MarkedText text={node.title} query={query} /></Link>
            {node.state === 'PUBLISHED' ? null : <span className={styles['hitState']}><ArticleState state={node.state} /></span>}
            <p lang={node.language === 'ZH' ? 'zh' : 'en'}><MarkedText text={highlight ?? node.symptoms[0] ?? ''} query={query} /></p>
            <span className={styles['meta']}>
              <span>{place || t('noPlace')}</span>
              {isTier(node.tier) ? <span>{t(`tiers.tier${node.tier}`)}</span> : null}
              <span>{term(`Language.${node.language}`)}</span>
              {node.uses > 0 ? <span>{t('usedTimes', { count: node.uses })}</span> : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
