import { QuestionCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PrioritySignal, ResponseLevelSignal } from '../../features/dispatch/level-signal';
import { isOver } from '../../features/intake/is-over';
import { RequestStatus } from '../../features/intake/request-status';
import { unmasked, type Masked } from '../../graph/masked';
import { Moment } from '../../ui/moment';
import type { RequestRow_ServiceRequestFragment } from './request-row.generated';
import styles from './requests.module.css';

/** One request in the list; on a phone its cells stand below each other. */
export function RequestRow({ request }: { readonly request: Masked<RequestRow_ServiceRequestFragment> }) {
  const { t } = useTranslation(['requests', 'terms']);
  const { reference, subject, status, priority, responseLevel, requestType, channel, submittedAt, missingInformation, customer, device, workOrder } = unmasked<RequestRow_ServiceRequestFragment>(request);
  return (
    <tr>
      <td className={styles['reference']}><Link className="numbers" to={`/requests/${reference}`}>{reference}</Link></td>
      <td className={styles['subject']}>
        <span className={styles['clip']} title={subject}>{subject}</span>
        <span className={styles['sub']} title={[customer.name, device?.name].filter(Boolean).join(' · ')}>{[customer.name, device?.name].filter(Boolean).join(' · ')}</span>
      </td>
      <td className={styles['state']}>
        <RequestStatus status={status} />
        {missingInformation.length > 0 && !isOver(status) ? <span className={styles['missing']}><QuestionCircleFilled aria-hidden /> {t('list.missing', { count: missingInformation.length })}</span> : null}
      </td>
      <td><span className={styles['signals']}><PrioritySignal priority={priority} />{responseLevel ? <ResponseLevelSignal level={responseLevel} /> : null}</span></td>
      <td className={styles['plain']}>{requestType ? t(`terms:RequestType.${requestType}`) : '–'}<span className={styles['sub']}>{t(`terms:Channel.${channel}`)}</span></td>
      <td className={styles['plain']}>{workOrder ? <Link className="numbers" to={`/work-orders/${workOrder.reference}`}>{workOrder.reference}</Link> : '–'}<span className={styles['sub']}>{workOrder?.assignee?.name ?? t('list.nobody')}</span></td>
      <td className={styles['plain']}><Moment at={submittedAt} /></td>
    </tr>
  );
}
