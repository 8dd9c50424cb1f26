import { useTranslation } from 'react-i18next';
import type { ClockState } from '../../graph/schema.generated';
import { unmasked, type Masked } from '../../graph/masked';
import { Moment } from '../../ui/moment';
import type { PromisedTimes_WorkOrderFragment } from './promised-times.generated';
import styles from './promised-times.module.css';

/** What concerns the customer, in the order it comes. */
const told = ['FIRST_RESPONSE', 'DISPATCH', 'ON_SITE', 'RESOLUTION'] as const;
const over: readonly ClockState[] = ['MET', 'BREACHED'];

/** By when what was promised, in a form one can read out on the phone. */
export function PromisedTimes({ workOrder }: { readonly workOrder: Masked<PromisedTimes_WorkOrderFragment> }) {
  const { t } = useTranslation(['intake', 'terms']);
  const { clocks } = unmasked<PromisedTimes_WorkOrderFragment>(workOrder);
  const shown = told.flatMap((kind) => clocks.filter((clock) => clock.kind === kind && clock.state !== 'WITHDRAWN').map((clock) => ({ ...clock, kind })));
  return (
    <dl className={styles['times']}>
      {shown.map((clock) => (
        <div key={clock.kind} className={styles['time']}>
          <dt>{clock.stoppedAt ? t(`terms:ClockKind.${clock.kind}`) : t(`promised.${clock.kind}`)}</dt>
          <dd className={over.includes(clock.state) ? styles['over'] : ''}>
            {clock.state === 'PAUSED' ? t('promised.paused') : <Moment at={clock.stoppedAt ?? clock.dueAt} />}
            {clock.stoppedAt ? <span className={styles['done']}>{clock.state === 'MET' ? t('promised.kept') : t('promised.late')}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
