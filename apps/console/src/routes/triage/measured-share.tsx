import { useTranslation } from 'react-i18next';
import { unmasked, type Masked } from '../../graph/masked';
import type { MeasuredShare_ShareFragment } from './measured-share.generated';
import { percent } from './percent';
import styles from './triage.module.css';

/** A measured share and its 95 % interval, drawn and in numbers. */
export function MeasuredShare({ of }: { readonly of: Masked<MeasuredShare_ShareFragment> }) {
  const { t } = useTranslation('triage');
  const { share, low95, high95, of: examples } = unmasked<MeasuredShare_ShareFragment>(of);
  return (
    <span className={styles['measured']} title={t('interval', { low: percent(low95), high: percent(high95), count: examples })}>
      <span className={styles['track']} aria-hidden>
        <span className={styles['range']} style={{ left: `${low95 * 100}%`, width: `${(high95 - low95) * 100}%` }} />
        <span className={styles['dot']} style={{ left: `${share * 100}%` }} />
      </span>
      <span className={styles['share']}>{percent(share)}</span>
      <span className={styles['bounds']}>{percent(low95)}–{percent(high95)}</span>
    </span>
  );
}
