import { useTranslation } from 'react-i18next';
import { unmasked, type Masked } from '../../graph/masked';
import styles from './oversight.module.css';
import type { PromiseTiles_AttainmentFragment } from './promise-tiles.generated';

const watched = ['FIRST_RESPONSE', 'DISPATCH', 'ON_SITE', 'RESOLUTION'] as const;

/** How the promises stand now, and how many of those that fell due were kept. */
export function PromiseTiles({ attainment, atRisk }: { readonly attainment: Masked<PromiseTiles_AttainmentFragment>; readonly atRisk: number }) {
  const { t, i18n } = useTranslation('oversight');
  const { t: term } = useTranslation('terms');
  const { kept, now } = unmasked<PromiseTiles_AttainmentFragment>(attainment);
  const counted = (state: string) => now.filter((clock) => clock.state === state).reduce((sum, { count }) => sum + count, 0);
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  const shares = watched.map((kind) => {
    const ofKind = kept.filter((each) => each.kind === kind);
    const [met, missed] = [ofKind.reduce((sum, each) => sum + each.met, 0), ofKind.reduce((sum, each) => sum + each.missed, 0)];
    return { kind, met, missed, share: met + missed === 0 ? null : met / (met + missed) };
  });
  return (
    <div className={styles['tiles']}>
      <Tile label={t('running')} value={String(counted('RUNNING'))} />
      <Tile label={t('paused')} value={String(counted('PAUSED'))} />
      <Tile label={t('nowAtRisk')} value={String(atRisk)} />
      {shares.map(({ kind, met, missed, share }) => (
        <Tile key={kind} label={t('keptOf', { kind: term(`ClockKind.${kind}`) })} value={share === null ? '–' : percent.format(share)} note={t('metAndMissed', { met, missed })} />
      ))}
    </div>
  );
}

function Tile({ label, value, note }: { readonly label: string; readonly value: string; readonly note?: string }) {
  return (
    <div className={styles['tile']}>
      <span className="quiet">{label}</span>
      <span className={styles['value']}>{value}</span>
      {note ? <span className="quiet">{note}</span> : null}
    </div>
  );
}
