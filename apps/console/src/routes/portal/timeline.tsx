import { useTranslation } from 'react-i18next';
import { unmasked, type Masked } from '../../graph/masked';
import { Moment } from '../../ui/moment';
import { useTimeFormat } from '../../ui/time-format';
import type { Timeline_ServiceRequestFragment } from './portal-request.generated';
import styles from './portal.module.css';
import { timelineOf, type Happened } from './timeline-of';

/** What happened so far, latest first. */
export function Timeline({ request }: { readonly request: Masked<Timeline_ServiceRequestFragment> }) {
  const told = useTold();
  return (
    <ol className={styles['timeline']}>
      {timelineOf(unmasked<Timeline_ServiceRequestFragment>(request)).map((each) => (
        <li key={`${each.kind} ${each.at}`} className={styles['event']}>
          <span className={styles['eventWords']}>{told(each)}</span>
          <span className="quiet"><Moment at={each.at} /></span>
        </li>
      ))}
    </ol>
  );
}

function useTold(): (event: Happened) => string {
  const { t } = useTranslation(['portal', 'terms']);
  const { moment } = useTimeFormat();
  return (event) => {
    switch (event.kind) {
      case 'received':
      case 'resumed':
      case 'rated':
        return t(`event.${event.kind}`);
      case 'step':
        return `${event.name ? t('event.step', { name: event.name, action: event.action }) : t('event.stepNobody', { action: event.action })}${event.temporary ? t('event.temporary') : ''}`;
      case 'paused':
        return t('event.paused', { reason: t(`terms:PauseReason.${event.reason}`) });
      case 'delayed':
        return t('event.delayed', { reason: event.reason, when: moment(event.newTime) });
      case 'delivered':
        return t('event.delivered', { reference: event.reference });
      case 'signed':
        return t('event.signed', { name: event.name });
      case 'rejected':
        return t('event.rejected', { demand: event.demand });
    }
  };
}
