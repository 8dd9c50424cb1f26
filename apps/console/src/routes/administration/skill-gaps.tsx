import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/page';
import { Signal } from '../../ui/signal';
import styles from './administration.module.css';
import type { SkillsSectionQuery } from './skills-section.generated';

const percent = (share: number): number => Math.round(share * 100);

/** Where the house is thin: skills that hang on one person, certificates that run out, and the mix of grades. */
export function SkillGaps({ matrix: { thin, expiring, grades } }: { readonly matrix: SkillsSectionQuery['skillMatrix'] }) {
  const { t } = useTranslation('administration');
  const { t: term } = useTranslation('terms');
  return (
    <div className={styles['thirds']}>
      <Panel title={t('thin')}>
        {thin.length === 0 ? <Signal tone="good">{t('nothingThin')}</Signal> : (
          <ul className={styles['plain']}>
            {thin.map(({ skill, holders }) => (
              <li key={skill?.id}>
                <span className={styles['grow']}>{skill?.path.join(' / ')}</span>
                <Signal tone={holders.length === 0 ? 'bad' : 'warn'}>{holders.length === 0 ? t('nobody') : t('onlyOne', { name: holders[0]?.name ?? '' })}</Signal>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t('expiring')}>
        {expiring.length === 0 ? <Signal tone="good">{t('nothingExpiring')}</Signal> : (
          <ul className={styles['plain']}>
            {expiring.map(({ engineer, skill, certifiedUntil }) => (
              <li key={`${engineer?.id} ${skill?.id}`}><span className={styles['grow']}>{engineer?.name} · {skill?.name}</span><Signal tone="warn">{certifiedUntil}</Signal></li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t('grades')}>
        <ul className={styles['plain']}>
          {grades.map(({ grade, count, share, from, to, within }) => (
            <li key={grade}>
              <span className={styles['grow']}>{t('gradeShare', { grade: term(`Grade.${grade}`), count, percent: percent(share) })}</span>
              <Signal tone={within ? 'good' : 'warn'}>{t('gradeWanted', { from: percent(from), to: percent(to) })}</Signal>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
