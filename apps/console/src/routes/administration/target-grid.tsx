import { useTranslation } from 'react-i18next';
import type { ClockKind, PolicyMeasure, PromiseLevel } from '../../graph/schema.generated';
import styles from './administration.module.css';
import { useLevelName } from '../../features/dispatch/level-name';
import { clockKinds, levelsOf, place, type PolicyDraft, type Target } from './policy-draft';
import { TargetCell } from './target-cell';

interface TargetGridProps {
  readonly measure: PolicyMeasure;
  readonly targets: PolicyDraft['targets'];
  readonly before: PolicyDraft['targets'];
  readonly calendars: readonly { readonly id: string; readonly name: string }[];
  readonly readOnly: boolean;
  readonly change: (targets: PolicyDraft['targets']) => void;
}

/** What is promised: clocks down, levels across; an empty cell promises nothing. */
export function TargetGrid({ measure, targets, before, calendars, readOnly, change }: TargetGridProps) {
  const { t } = useTranslation('administration');
  const { t: term } = useTranslation('terms');
  const levelName = useLevelName();

  function set(kind: ClockKind, level: PromiseLevel, target: Target | undefined): void {
    const { [place(kind, level)]: _gone, ...others } = targets;
    change(target ? { ...others, [place(kind, level)]: target } : others);
  }

  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('targets')}>
      <table className={styles['grid']}>
        <thead>
          <tr>
            <th scope="col">{t('clock')}</th>
            {levelsOf(measure).map((level) => <th key={level} scope="col">{levelName(level)}</th>)}
          </tr>
        </thead>
        <tbody>
          {clockKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{term(`ClockKind.${kind}`)}</th>
              {levelsOf(measure).map((level) => {
                const at = place(kind, level);
                return (
                  <td key={level} className={JSON.stringify(targets[at]) === JSON.stringify(before[at]) ? undefined : styles['changed']}>
                    <TargetCell
                      name={`${term(`ClockKind.${kind}`)} ${levelName(level)}`}
                      target={targets[at]}
                      calendars={calendars}
                      readOnly={readOnly}
                      change={(target) => set(kind, level, target)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
