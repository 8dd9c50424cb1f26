import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TriagePreviewed } from './previews';
import styles from './triage.module.css';

export type OfferedArticle = NonNullable<TriagePreviewed['suggestedArticles']>[number]['article'];

interface ArticlesOfferedProps {
  readonly offered: NonNullable<TriagePreviewed['suggestedArticles']>;
  readonly insertedIds: readonly string[];
  readonly onInsert: (article: OfferedArticle) => void;
}

/** Up to three articles; Alt and its number puts one into the description. */
export function ArticlesOffered({ offered, insertedIds, onInsert }: ArticlesOfferedProps) {
  const { t } = useTranslation('desk');
  return (
    <section className={styles['part']} data-part="articles">
      <h3 className={styles['head']}>{offered.length > 0 ? t('triage.articles') : t('triage.noArticles')}</h3>
      <ol className={styles['articles']}>
        {offered.slice(0, 3).map(({ article, why, score }, index) => (
          <li key={article.id} className={styles['article']}>
            <div className={styles['articleText']}>
              <Link to={`/articles/${article.id}`} target="_blank">{article.title}</Link>
              <span className={styles['why']}>{t('triage.percent', { value: Math.round(score * 100) })} · {why}</span>
            </div>
            <button type="button" className={styles['insert']} title={t('triage.insertHint', { number: index + 1 })} onClick={() => onInsert(article)}>
              <kbd>{`Alt+${index + 1}`}</kbd>{insertedIds.includes(article.id) ? t('triage.inserted') : t('triage.insert')}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
