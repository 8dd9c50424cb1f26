import { DownOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDrawer } from '../../features/dispatch/action-drawer';
import { PrioritySignal, ResponseLevelSignal } from '../../features/dispatch/level-signal';
import { actionsNow, waitsNow, type OrderAction } from '../../features/dispatch/order-actions';
import { isHandedIn, toSign } from '../../features/dispatch/to-sign';
import { useOutbox } from '../../features/dispatch/use-outbox';
import { WorkOrderStatus } from '../../features/dispatch/work-order-status';
import { Moment } from '../../ui/moment';
import { Signal } from '../../ui/signal';
import type { Order, Viewer } from './order';
import styles from './work-order.module.css';

/** How the order stands at a glance. */
export function OrderFactsLine({ order }: { readonly order: Order }) {
  const { t } = useTranslation(['workOrder', 'terms']);
  const { priority, responseLevel, status, assignee, serviceRequest, startAt, viewers, pauses, awaitsPerson } = order;
  const waits = waitsNow(pauses);
  return (
    <div className={styles['sub']}>
      <PrioritySignal priority={priority} {...(serviceRequest ? { title: serviceRequest.priorityReason } : {})} />
      {responseLevel ? <ResponseLevelSignal level={responseLevel} /> : null}
      <WorkOrderStatus status={status} />
      {waits.map((reason) => <Signal key={reason} tone="still">{t(`terms:WaitingReason.${reason}`)}</Signal>)}
      {awaitsPerson ? <Signal tone="warn">{t('head.awaitsPerson')}</Signal> : null}
      {serviceRequest ? <strong>{serviceRequest.customer.name}</strong> : null}
      <span>{assignee ? <>{t('head.assignee')} <strong>{assignee.name}</strong> · {assignee.team}</> : t('head.unassigned')}</span>
      {startAt ? <span>{t('head.startsAt')} <Moment at={startAt} /></span> : null}
      {viewers.length > 0 ? <span className={styles['looking']}><EyeOutlined aria-hidden /> {t('head.looking', { names: viewers.map(({ name }) => name).join('、') })}</span> : null}
    </div>
  );
}

const shownAtOnce = 3;
/** What brings the work on; the rest is for when something comes between. */
const nextSteps = ['accept', 'sign', 'resume', 'deliver'] as const;

/** What this person may do now: the next step first, what is seldom done behind one button. */
export function OrderActions({ order, viewer }: { readonly order: Order; readonly viewer: Viewer }) {
  const { t } = useTranslation('workOrder');
  const { entries } = useOutbox();
  const [action, setAction] = useState<OrderAction | null>(null);
  const { id, reference, status, delivery, pauses } = order;
  const { permissions } = viewer;
  const waitsFor = waitsNow(pauses);
  const signable = toSign(id, delivery, entries);
  const offered = actionsNow({
    permissions, waitsFor,
    status: isHandedIn(id, delivery, entries) ? 'DELIVERED' : status,
    mine: viewer.engineer !== null && viewer.engineer?.id === order.assignee?.id,
    engineer: Boolean(viewer.engineer),
    delivery: signable ? 'PENDING' : null,
    rootCauseKnown: Boolean(order.rootCauseAnalysis),
  }).filter((each): each is Exclude<OrderAction, 'step'> => each !== 'step'); // Steps are written above the timeline.
  const next = nextSteps.find((each) => offered.includes(each));
  const [atOnce, others] = offered.length <= shownAtOnce + 1 ? [offered, []] : [offered.slice(0, shownAtOnce), offered.slice(shownAtOnce)];
  return (
    <>
      {atOnce.map((each) => <Button key={each} type={each === next ? 'primary' : 'default'} danger={each === 'decline' || each === 'cancel'} onClick={() => setAction(each)}>{t(`action.${each}`)}</Button>)}
      {others.length > 0 ? (
        <Dropdown trigger={['click']} menu={{ items: others.map((each) => ({ key: each, label: t(`action.${each}`), danger: each === 'cancel' || each === 'decline', onClick: () => setAction(each) })) }}>
          <Button icon={<DownOutlined aria-hidden />} iconPlacement="end">{t('head.more')}</Button>
        </Dropdown>
      ) : null}
      <ActionDrawer order={{ id, reference, waitsFor, toSign: signable, permissions }} action={action} close={() => setAction(null)} />
    </>
  );
}
