import { useTranslation } from 'react-i18next';
import type { RequestType } from '../../graph/schema.generated';
import type { TriagePreviewed } from './previews';
import styles from './triage.module.css';

type Label = NonNullable<TriagePreviewed['labels']>[number];

const requestTypes: readonly RequestType[] = ['FAULT', 'CONSULTATION', 'OPTIMISATION', 'DELIVERY'];

/** The category with how sure it is and its rivals, and the type of the request. */
export function TriageLabels({ labels }: { readonly labels: readonly Label[] }) {
  const { t } = useTranslation(['desk', 'terms']);
  const category = labels.find(({ candidates }) => candidates.some((candidate) => candidate.category));
  const type = labels.find(({ candidates }) => requestTypes.some((known) => known === candidates[0]?.label));
  const typeName = requestTypes.find((known) => known === type?.candidates[0]?.label);
  const percent = (share: number) => t('triage.percent', { value: Math.round(share * 100) });
  return (
    <>
      {category ? (
        <section className={styles['part']} data-part="category">
          <h3 className={styles['head']}>{t('triage.category')}</h3>
          <ol className={styles['candidates']}>
            {category.candidates.slice(0, 3).map((candidate, place) => (
              <li key={candidate.label} className={place === 0 ? styles['first'] : styles['rival']}>
                <span>{candidate.category?.label ?? candidate.label}</span>
                <span className={styles['bar']} aria-hidden><span style={{ width: `${Math.round(candidate.confidence * 100)}%` }} /></span>
                <span className="numbers">{percent(candidate.confidence)}</span>
              </li>
            ))}
          </ol>
          <p className={styles['why']}>
            {category.outside ? t('triage.outside') : category.applied ? t('triage.sure') : t('triage.unsure')}
            {category.evidence.length > 0 ? ` · ${t('triage.evidence', { words: category.evidence.slice(0, 4).join(' · ') })}` : null}
          </p>
        </section>
      ) : null}
      {typeName ? (
        <section className={styles['line']}>
          <h3 className={styles['head']}>{t('triage.requestType')}</h3>
          <span>{t(`terms:RequestType.${typeName}`)} <span className="quiet numbers">{percent(type?.candidates[0]?.confidence ?? 0)}</span></span>
        </section>
      ) : null}
    </>
  );
}
