import { useTranslation } from 'react-i18next';
import styles from './administration.module.css';
import { clockKinds, waitingReasons, type PolicyDraft } from './policy-draft';

interface PauseGridProps {
  readonly pauses: PolicyDraft['pauses'];
  readonly readOnly: boolean;
  readonly change: (pauses: PolicyDraft['pauses']) => void;
}

/** Which reason stops which clock. */
export function PauseGrid({ pauses, readOnly, change }: PauseGridProps) {
  const { t } = useTranslation('administration');
  const { t: term } = useTranslation('terms');
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('pauses')}>
      <table className={styles['grid']}>
        <thead>
          <tr>
            <th scope="col">{t('clock')}</th>
            {waitingReasons.map((reason) => <th key={reason} scope="col" className={styles['middle']}>{term(`WaitingReason.${reason}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {clockKinds.map((kind) => {
            const stopping = pauses[kind] ?? [];
            return (
              <tr key={kind}>
                <th scope="row">{term(`ClockKind.${kind}`)}</th>
                {waitingReasons.map((reason) => (
                  <td key={reason} className={styles['middle']}>
                    <input
                      type="checkbox"
                      disabled={readOnly}
                      aria-label={t('stops', { reason: term(`WaitingReason.${reason}`), clock: term(`ClockKind.${kind}`) })}
                      checked={stopping.includes(reason)}
                      onChange={({ target: { checked } }) => change({ ...pauses, [kind]: checked ? [...stopping, reason] : stopping.filter((other) => other !== reason) })}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
