import { Button, Drawer, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unmasked } from '../../graph/masked';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { Empty } from '../../ui/answer';
import { ApproveAssignmentPlanDocument, ProposeAssignmentsDocument, type BatchPlan_AssignmentPlanFragment } from './batch-plan.generated';
import styles from './batch-plan.module.css';
import type { BookChange, Order } from './order-book';
import type { OrderBook_WorkOrderFragment } from './order-book.generated';
import { LeftOver, PlanRows } from './plan-rows';
import { planned, type PlannedRow } from './plan';
import type { Named } from './suggestion-card';
import type { DockEngineer } from './use-engineers';

interface BatchPlanProps {
  readonly engineers: readonly DockEngineer[];
  close(): void;
  hear(change: BookChange): void;
  assign(order: Order, engineer: Named): Promise<boolean>;
}

/** The open queue given out at once: propose, adjust, approve whole or in part. */
export function BatchPlan({ engineers, close, hear, assign }: BatchPlanProps) {
  const { t } = useTranslation(['board', 'states']);
  const [propose, proposing] = useAct(ProposeAssignmentsDocument);
  const [approve, approving] = useAct(ApproveAssignmentPlanDocument);
  const refuse = useRefusal();
  const [first, setFirst] = useState(100);
  const [planId, setPlanId] = useState<string | null>(null);
  const [rows, setRows] = useState<readonly PlannedRow[]>([]);
  const [leftOver, setLeftOver] = useState<readonly Order[]>([]);
  const [assigning, setAssigning] = useState(false);
  const busy = proposing || approving || assigning;
  const chosen = rows.filter(({ chosen: taken, outcome }) => taken && outcome === null);

  const settle = (orderId: string, outcome: PlannedRow['outcome']): void => setRows((before) => before.map((row) => (row.order.id === orderId ? { ...row, outcome } : row)));

  async function ask(): Promise<void> {
    const data = await propose({ input: { first } });
    if (!data) return;
    const outcome = data.proposeAssignments;
    switch (outcome.__typename) {
      case 'ProposeAssignmentsPayload': {
        const plan = unmasked<BatchPlan_AssignmentPlanFragment>(outcome.plan);
        setPlanId(plan.id);
        setRows(planned(plan));
        return setLeftOver(unmasked<OrderBook_WorkOrderFragment>(plan.leftOver));
      }
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  async function give(): Promise<void> {
    const asProposed = chosen.filter(({ engineer, proposed }) => engineer.id === proposed.id);
    const byHand = chosen.filter(({ engineer, proposed }) => engineer.id !== proposed.id);
    if (planId !== null && asProposed.length > 0) await approvePlan(planId, asProposed);
    setAssigning(true);
    for (const { order, engineer } of byHand) settle(order.id, (await assign(order, engineer)) ? { assigned: true } : { assigned: false, refusal: t('plan.notGiven') });
    setAssigning(false);
  }

  async function approvePlan(id: string, taken: readonly PlannedRow[]): Promise<void> {
    const data = await approve({ input: { planId: id, workOrderIds: taken.map(({ order }) => order.id) } });
    if (!data) return;
    const outcome = data.approveAssignmentPlan;
    switch (outcome.__typename) {
      case 'ApproveAssignmentPlanPayload':
        for (const { workOrder, assigned, refusal } of outcome.outcomes) {
          const order = unmasked<OrderBook_WorkOrderFragment>(workOrder);
          if (!order) continue;
          hear({ change: 'seen', orders: [order] });
          settle(order.id, assigned ? { assigned } : { assigned, refusal: refusal ?? t('plan.notGiven') });
        }
        return;
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  const footer = (
    <div className={styles['foot']}>
      <span className="quiet">{planId === null ? '' : t('plan.chosen', { count: chosen.length, of: rows.length })}</span>
      <Button onClick={close}>{t('states:close')}</Button>
      <Button type="primary" disabled={chosen.length === 0} loading={busy && planId !== null} onClick={() => void give()}>{t('plan.approve', { count: chosen.length })}</Button>
    </div>
  );

  return (
    <Drawer open onClose={close} size={980} title={t('plan.title')} footer={footer}>
      <div className={styles['ask']}>
        <label className={styles['first']}>{t('plan.first')} <InputNumber min={1} max={500} value={first} onChange={(value) => setFirst(value ?? 100)} /></label>
        <Button type={planId === null ? 'primary' : 'default'} loading={proposing} disabled={busy} onClick={() => void ask()}>{planId === null ? t('plan.propose') : t('plan.again')}</Button>
        <span className="quiet">{t('plan.about')}</span>
      </div>
      {planId !== null && rows.length === 0 ? <Empty text={t('plan.nothing')} /> : null}
      {rows.length > 0 ? <PlanRows rows={rows} engineers={engineers} change={setRows} /> : null}
      {leftOver.length > 0 ? <LeftOver orders={leftOver} /> : null}
    </Drawer>
  );
}
