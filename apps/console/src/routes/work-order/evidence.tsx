import { useTranslation } from 'react-i18next';
import type { ClassificationPanel_ServiceRequestFragment } from './classification-panel.generated';
import styles from './work-order.module.css';

type Classification = NonNullable<ClassificationPanel_ServiceRequestFragment['classification']>;

/** Which words spoke for it, and which known texts mean nearly the same. */
export function Evidence({ classification }: { readonly classification: Classification }) {
  const { t } = useTranslation('workOrder');
  const { evidence, nearest } = classification;
  const told = nearest.filter(({ text }) => text !== '').slice(0, 3);
  return (
    <>
      {evidence.length > 0 ? <><h3 className={styles['heading']}>{t('triage.evidence')}</h3><ul className={styles['tags']}>{evidence.map((word) => <li key={word}>{word}</li>)}</ul></> : null}
      {told.length > 0 ? (
        <>
          <h3 className={styles['heading']}>{t('triage.nearest')}</h3>
          <ul className={styles['plain']}>
            {told.map(({ text, likeness, category }) => <li key={text}><blockquote className={styles['quote']}>{text}</blockquote><span className={`quiet ${styles['small']}`}>{category.label} · {t('triage.likeness', { percent: Math.round(likeness * 100) })}</span></li>)}
          </ul>
        </>
      ) : null}
    </>
  );
}
