import { CloudUploadOutlined, EnvironmentOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActionDrawer } from '../../features/dispatch/action-drawer';
import { ClockCountdown } from '../../features/dispatch/clock-countdown';
import { PrioritySignal, ResponseLevelSignal } from '../../features/dispatch/level-signal';
import { actionsNow, waitsNow, type OrderAction } from '../../features/dispatch/order-actions';
import { pressingClock } from '../../features/dispatch/pressing-clock';
import { toSign } from '../../features/dispatch/to-sign';
import { useOutbox } from '../../features/dispatch/use-outbox';
import { WorkOrderStatus } from '../../features/dispatch/work-order-status';
import { unmasked, type Masked } from '../../graph/masked';
import { Moment } from '../../ui/moment';
import styles from './my-day.module.css';
import type { MyOrder_WorkOrderFragment } from './my-order.generated';

/** What an engineer does from the list; the rest is on the order's page. */
const here: readonly OrderAction[] = ['accept', 'decline', 'arrive', 'step', 'deliver', 'sign', 'resume'];
const first: readonly OrderAction[] = ['accept', 'sign', 'resume', 'step'];

interface MyOrderProps {
  readonly order: Masked<MyOrder_WorkOrderFragment>;
  readonly permissions: readonly string[];
}

export function MyOrder({ order: masked, permissions }: MyOrderProps) {
  const { t } = useTranslation(['myDay', 'workOrder', 'terms']);
  const order = unmasked<MyOrder_WorkOrderFragment>(masked);
  const { entries } = useOutbox();
  const [action, setAction] = useState<OrderAction | null>(null);

  const { id, reference, status, serviceRequest, assignmentNotice, visit, startAt, steps, delivery } = order;
  const clock = pressingClock(order.clocks);
  const waitsFor = waitsNow(order.pauses);
  const waiting = entries.filter(({ workOrderId }) => workOrderId === id);
  const signable = toSign(id, delivery, entries);
  const handedIn = waiting.some(({ deed }) => deed.kind === 'delivery');
  const offered = actionsNow({
    status: handedIn ? 'DELIVERED' : status, mine: true, engineer: true, delivery: signable ? 'PENDING' : null, waitsFor, rootCauseKnown: Boolean(order.rootCauseAnalysis), permissions,
  }).filter((each) => here.includes(each));
  const main = first.find((each) => offered.includes(each));
  const last = steps.at(-1);

  return (
    <article className={styles['order']} aria-labelledby={`subject-${id}`}>
      <div className={styles['line']}>
        <span className={styles['signals']}><PrioritySignal priority={order.priority} />{order.responseLevel ? <ResponseLevelSignal level={order.responseLevel} /> : null}<WorkOrderStatus status={status} /></span>
        {clock ? <ClockCountdown clock={clock} /> : null}
      </div>
      <h2 id={`subject-${id}`} className={styles['subject']}><Link to={`/work-orders/${reference}`}>{serviceRequest?.subject ?? assignmentNotice?.subject ?? reference}</Link></h2>
      <p className={styles['facts']}>
        <span className="numbers">{reference}</span>
        <span>{[serviceRequest?.customer.name ?? assignmentNotice?.customerName, serviceRequest?.department].filter(Boolean).join(' ')}</span>
        {serviceRequest?.device ? <span>{serviceRequest.device.name}</span> : null}
        {visit ? <span><EnvironmentOutlined aria-hidden /> {visit.region}{visit.by ? <> · <Moment at={visit.by} /></> : null}</span> : null}
        {startAt ? <span>{t('startsAt')} <Moment at={startAt} /></span> : null}
      </p>
      {waitsFor.length > 0 ? <p className={styles['note']}>{waitsFor.map((reason) => t(`terms:WaitingReason.${reason}`)).join(' · ')}</p> : null}
      {assignmentNotice?.note ? <p className={styles['note']}>{t('handedOver', { note: assignmentNotice.note })}</p> : null}
      {last ? <p className={styles['note']}><Moment at={last.at} style="clock" /> {last.action}</p> : null}
      {waiting.length > 0 ? <p className={styles['waiting']}><CloudUploadOutlined aria-hidden /> {t('workOrder:outbox.title', { count: waiting.length })}</p> : null}
      {offered.length > 0 ? (
        <div className={styles['actions']}>
          {offered.map((each) => <Button key={each} type={each === main ? 'primary' : 'default'} danger={each === 'decline'} onClick={() => setAction(each)}>{t(`workOrder:action.${each}`)}</Button>)}
        </div>
      ) : null}
      <ActionDrawer order={{ id, reference, waitsFor, toSign: signable, permissions }} action={action} close={() => setAction(null)} />
    </article>
  );
}
