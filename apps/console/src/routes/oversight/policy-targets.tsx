import { useTranslation } from 'react-i18next';
import { useLevelName } from '../../features/dispatch/level-name';
import type { ClockKind, PromiseLevel } from '../../graph/schema.generated';
import { useTimeFormat } from '../../ui/time-format';
import styles from './oversight.module.css';

interface Target {
  readonly kind: ClockKind;
  readonly level: PromiseLevel;
  readonly seconds: number;
}

interface PolicyTargetsProps {
  readonly targets: readonly Target[];
  /** Seconds that are tried, by the place of the target. */
  readonly changed: ReadonlyMap<number, number>;
  readonly change: (nth: number, seconds: number) => void;
}

/** The targets of a policy in minutes, to be tried otherwise. */
export function PolicyTargets({ targets, changed, change }: PolicyTargetsProps) {
  const { t } = useTranslation('oversight');
  const { t: term } = useTranslation('terms');
  const { duration } = useTimeFormat();
  const levelName = useLevelName();
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('targets')}>
      <table className={styles['targets']}>
        <thead><tr><th scope="col">{t('clock')}</th><th scope="col">{t('level')}</th><th scope="col">{t('today')}</th><th scope="col">{t('tried')}</th></tr></thead>
        <tbody>
          {targets.map(({ kind, level, seconds }, nth) => (
            <tr key={`${kind} ${level}`} className={changed.has(nth) ? styles['changed'] : undefined}>
              <td>{term(`ClockKind.${kind}`)}</td>
              <td>{levelName(level)}</td>
              <td>{duration(seconds)}</td>
              <td>
                <input
                  type="number"
                  min={1}
                  aria-label={t('minutesOf', { clock: term(`ClockKind.${kind}`), level: levelName(level) })}
                  value={Math.round((changed.get(nth) ?? seconds) / 60)}
                  onChange={({ target }) => target.valueAsNumber > 0 && change(nth, target.valueAsNumber * 60)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
