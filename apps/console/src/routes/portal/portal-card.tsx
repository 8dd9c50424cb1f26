import { RightOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RequestStatus } from '../../features/intake/request-status';
import { unmasked, type Masked } from '../../graph/masked';
import { Moment } from '../../ui/moment';
import { useTimeFormat } from '../../ui/time-format';
import type { Needed } from './needed';
import type { PortalCard_ServiceRequestFragment } from './portal-list.generated';
import styles from './portal.module.css';

const promises = ['FIRST_RESPONSE', 'ON_SITE', 'RESOLUTION'] as const;

/** One request among the customer's own: where it stands, and by when something happens. */
export function PortalCard({ request, needed }: { readonly request: Masked<PortalCard_ServiceRequestFragment>; readonly needed: Needed | null }) {
  const { t } = useTranslation(['portal', 'intake']);
  const { moment } = useTimeFormat();
  const { reference, subject, status, submittedAt, device, workOrder } = unmasked<PortalCard_ServiceRequestFragment>(request);
  const next = promises.flatMap((kind) => workOrder?.clocks.filter((clock) => clock.kind === kind && clock.state === 'RUNNING').map(({ dueAt }) => ({ kind, dueAt })) ?? [])[0];
  return (
    <li className={styles['card']}>
      <Link className={styles['cardLink']} to={`/portal/${reference}`}>
        <span className={styles['cardMain']}>
          <span className={styles['cardSubject']}>{subject}</span>
          <span className={styles['cardFacts']}>
            <span className="numbers">{reference}</span>
            {device ? <span>{device.name}</span> : null}
            <Moment at={submittedAt} />
          </span>
        </span>
        <span className={styles['cardState']}>
          {needed ? <span className={styles['needed']}>{t(`list.${needed}`)}</span> : null}
          <RequestStatus status={status} />
          {next ? <span className={styles['promise']}>{t('list.by', { what: t(`intake:promised.${next.kind}`), when: moment(next.dueAt) })}</span> : null}
        </span>
        <RightOutlined className={styles['arrow']} aria-hidden />
      </Link>
    </li>
  );
}
