import { useTranslation } from 'react-i18next';
import { unmasked, type Masked } from '../../graph/masked';
import { Moment } from '../../ui/moment';
import { percent } from './percent';
import styles from './triage.module.css';
import type { VersionTiles_VersionFragment } from './version-tiles.generated';

/** What a version comes to, in a few numbers. */
export function VersionTiles({ version }: { readonly version: Masked<VersionTiles_VersionFragment> }) {
  const { t, i18n } = useTranslation('triage');
  const { trainedAt, withMeaning, examples, accuracy, calibrationError, threshold, coverage, precision } = unmasked<VersionTiles_VersionFragment>(version);
  const tiles = [
    ['accuracy', percent(accuracy)],
    ['coverage', percent(coverage)],
    ['precision', percent(precision)],
    ['threshold', threshold > 1 ? t('never') : percent(threshold)],
    ['calibrationError', percent(calibrationError)],
    ['examples', new Intl.NumberFormat(i18n.language).format(examples)],
  ] as const;
  return (
    <>
      <div className={styles['tiles']}>
        {tiles.map(([name, value]) => <div key={name} className={styles['tile']}><span className="quiet">{t(`tiles.${name}`)}</span><span className={styles['value']}>{value}</span><span className={styles['hint']}>{t(`tileHints.${name}`)}</span></div>)}
      </div>
      <p className={styles['under']}>{t('trainedAt')} <Moment at={trainedAt} /> · {t(withMeaning ? 'withMeaning' : 'wordsOnly')}</p>
    </>
  );
}
