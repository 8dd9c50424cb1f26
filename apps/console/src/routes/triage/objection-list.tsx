import { useTranslation } from 'react-i18next';
import type { GateObjectionReason } from '../../graph/schema.generated';
import { percent } from './percent';
import styles from './triage.module.css';

export interface Objection {
  readonly reason: GateObjectionReason;
  readonly label: string | null;
  readonly reached: number;
  readonly least: number;
}

/** Why a version may not become active, in words with its numbers. */
export function ObjectionList({ objections, nameOf }: { readonly objections: readonly Objection[]; readonly nameOf: (label: string) => string }) {
  const { t } = useTranslation('triage');
  return (
    <ul className={styles['objections']}>
      {objections.map(({ reason, label, reached, least }) => (
        <li key={`${reason} ${label}`}>{t(`objections.${reason}`, { label: label === null ? '' : nameOf(label), reached: percent(reached), least: percent(least) })}</li>
      ))}
    </ul>
  );
}
