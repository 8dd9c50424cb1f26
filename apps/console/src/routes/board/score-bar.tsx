import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './suggestion.module.css';

export interface ScorePart {
  readonly name: string;
  readonly value: number;
  readonly weight: number;
  readonly reason: string;
}

const known = ['skill', 'grade', 'experience', 'load', 'slack', 'travel', 'continuity', 'language', 'fairness'] as const;
type PartName = (typeof known)[number];

export function usePartName(): (name: string) => string {
  const { t } = useTranslation('board');
  return (name) => (known.includes(name as PartName) ? t(`parts.${name as PartName}`) : name);
}

/** What a score is made of: a stretch for each part as wide as its weight, filled as far as it was earned; and what stands out, in words. */
export function ScoreBar({ parts, aside }: { readonly parts: readonly ScorePart[]; readonly aside: ReactNode }) {
  const { t } = useTranslation('board');
  const partName = usePartName();
  const heaviest = [...parts].sort((a, b) => b.weight - a.weight);
  const strong = heaviest.filter(({ value }) => value >= 0.8).slice(0, 3);
  const weak = heaviest.filter(({ value }) => value <= 0.4).slice(0, 2);
  const named = (some: readonly ScorePart[]): string => some.map(({ name }) => partName(name)).join(t('and'));

  return (
    <div>
      <div className={styles['bar']} aria-hidden>
        {parts.map(({ name, value, weight, reason }) => (
          <span key={name} className={styles['stretch']} style={{ flexGrow: weight * 100 }} title={`${partName(name)} ${points(value * weight)}/${points(weight)} · ${reason}`}>
            <span className={styles['earned']} style={{ inlineSize: `${value * 100}%` }} />
          </span>
        ))}
      </div>
      <div className={styles['facts']}>
        <p className={styles['words']}>
          {strong.length > 0 ? <span>{t('strong', { parts: named(strong) })}</span> : null}
          {weak.length > 0 ? <span className="quiet">{t('weak', { parts: named(weak) })}</span> : null}
        </p>
        {aside}
      </div>
    </div>
  );
}

/** The parts as a table: how many points of how many, and why. */
export function ScoreTable({ parts }: { readonly parts: readonly ScorePart[] }) {
  const { t } = useTranslation('board');
  const partName = usePartName();
  return (
    <table className={styles['parts']}>
      <thead className="visually-hidden"><tr><th scope="col">{t('part')}</th><th scope="col">{t('points')}</th><th scope="col">{t('reason')}</th></tr></thead>
      <tbody>
        {parts.map(({ name, value, weight, reason }) => (
          <tr key={name}>
            <th scope="row">{partName(name)}</th>
            <td className="numbers">{points(value * weight)}/{points(weight)}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Of a hundred, with at most one decimal. */
function points(share: number): string {
  return String(Math.round(share * 1_000) / 10);
}
