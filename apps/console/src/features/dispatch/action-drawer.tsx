import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WaitingReason } from '../../graph/schema.generated';
import { AcceptForm } from './accept-form';
import type { FormOfOrder } from './action-form';
import { ArriveForm } from './arrive-form';
import { DelayForm } from './delay-form';
import { NewDelivery } from './delivery-form';
import { HandOverForm } from './hand-over-form';
import type { OrderAction } from './order-actions';
import { CancelForm, DeclineForm, ReopenForm, RootCauseForm } from './reason-forms';
import { SignForm } from './sign-form';
import { SkillsForm } from './skills-form';
import { NewStep } from './step-form';
import type { ToSign } from './to-sign';
import { VisitForm } from './visit-form';
import { PauseForm, ResumeForm } from './waiting-forms';

export interface OrderToActOn {
  readonly id: string;
  readonly reference: string;
  readonly waitsFor: readonly WaitingReason[];
  readonly toSign: ToSign | null;
  readonly permissions: readonly string[];
}

interface ActionDrawerProps {
  readonly order: OrderToActOn;
  readonly action: OrderAction | null;
  readonly close: () => void;
}

const narrow = (): boolean => matchMedia('(max-width: 640px)').matches;

/** One action on one order: from below on a phone, from the side elsewhere. */
export function ActionDrawer({ order, action, close }: ActionDrawerProps) {
  const { t } = useTranslation('workOrder');
  const phone = narrow();
  return (
    <Drawer
      open={action !== null}
      onClose={close}
      placement={phone ? 'bottom' : 'right'}
      size={phone ? '85dvh' : 480}
      destroyOnHidden
      title={action === null ? '' : t(`action.${action}`)}
      extra={<span className="quiet numbers">{order.reference}</span>}
    >
      {action === null ? null : <ActionContent order={order} action={action} done={close} />}
    </Drawer>
  );
}

function ActionContent({ order, action, done }: { readonly order: OrderToActOn; readonly action: OrderAction; readonly done: () => void }) {
  const { id, reference, waitsFor, toSign, permissions } = order;
  const form: FormOfOrder = { order: { workOrderId: id, reference }, done };
  switch (action) {
    case 'accept':
      return <AcceptForm {...form} />;
    case 'decline':
      return <DeclineForm {...form} />;
    case 'arrive':
      return <ArriveForm {...form} />;
    case 'step':
      return <NewStep {...form} />;
    case 'deliver':
      return <NewDelivery {...form} />;
    case 'sign':
      return toSign && <SignForm {...form} delivery={toSign} may={{ sign: permissions.includes('delivery:sign'), reject: permissions.includes('delivery:reject') }} />;
    case 'pause':
      return <PauseForm {...form} waitsFor={waitsFor} />;
    case 'resume':
      return <ResumeForm {...form} waitsFor={waitsFor} />;
    case 'delay':
      return <DelayForm {...form} />;
    case 'handOver':
      return <HandOverForm {...form} />;
    case 'visit':
      return <VisitForm {...form} />;
    case 'skills':
      return <SkillsForm {...form} />;
    case 'rootCause':
      return <RootCauseForm {...form} />;
    case 'reopen':
      return <ReopenForm {...form} />;
    case 'cancel':
      return <CancelForm {...form} />;
  }
}
