import { App } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unmasked } from '../../graph/masked';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { useTimeFormat } from '../../ui/time-format';
import { AssignFromBoardDocument, type AssignFromBoardMutation } from './assign-order.generated';
import type { BookChange, Order } from './order-book';
import type { OrderBook_WorkOrderFragment } from './order-book.generated';
import type { Named } from './suggestion-card';

type Stale = Extract<AssignFromBoardMutation['assignWorkOrder'], { __typename: 'StaleWorkOrder' }>;

/** Gives an order to an engineer as the dispatcher saw it; true when it is theirs. Whoever was late is told who was first. */
export function useAssign(hear: (change: BookChange) => void) {
  const [act] = useAct(AssignFromBoardDocument);
  const refuse = useRefusal();
  const tellWhatChanged = useWhatChanged();
  const { notification } = App.useApp();
  const { t } = useTranslation('board');
  const underWay = useRef(false);
  const [busy, setBusy] = useState(false);

  const settle = useCallback(
    async (order: Order, engineer: Named): Promise<boolean> => {
      const data = await act({ input: { workOrderId: order.id, engineerId: engineer.id, expectedVersion: order.version } });
      if (!data) return false;
      const outcome = data.assignWorkOrder;
      switch (outcome.__typename) {
        case 'AssignWorkOrderPayload':
          hear({ change: 'seen', orders: [unmasked<OrderBook_WorkOrderFragment>(outcome.workOrder)] });
          return true;
        case 'StaleWorkOrder':
          hear({ change: 'seen', orders: [unmasked<OrderBook_WorkOrderFragment>(outcome.workOrder)] });
          tellWhatChanged(outcome);
          return false;
        case 'EngineerUnavailable':
          notification.warning({ title: t('cannotTake', { name: outcome.engineer.name }), description: <ul>{outcome.failed.map(({ rule, message, remedy }) => <li key={rule}>{message} · {t('remedy', { text: remedy })}</li>)}</ul> });
          return false;
        case 'SkillsMissing':
        case 'WorkOrderClosed':
        case 'LeftToPeople':
        case 'InvalidInput':
        case 'Forbidden':
          refuse(outcome);
          return false;
        default:
          return unreachable(outcome);
      }
    },
    [act, hear, notification, refuse, t, tellWhatChanged],
  );

  const assign = useCallback(
    async (order: Order, engineer: Named): Promise<boolean> => {
      if (underWay.current) return false; // the one before decides first
      underWay.current = true;
      setBusy(true);
      try {
        return await settle(order, engineer);
      } finally {
        underWay.current = false;
        setBusy(false);
      }
    },
    [settle],
  );

  return { assign, busy };
}

/** Says who was first, or that the order is another one than was seen. */
function useWhatChanged(): (stale: Stale) => void {
  const { notification } = App.useApp();
  const { t } = useTranslation('board');
  const { moment } = useTimeFormat();
  return useCallback(({ first, workOrder, message }: Stale) => {
    const { reference, status } = unmasked<OrderBook_WorkOrderFragment>(workOrder);
    if (status === 'OPEN') return notification.warning({ title: t('changedTitle', { reference }), description: t('changedText') });
    const by = first?.by === 'automatic' ? t('automatically') : first?.by;
    const description = first?.engineer ? t('wasFirst', { by: by ?? '–', at: moment(first.at, 'second'), name: first.engineer.name }) : message;
    return notification.warning({ title: t('late', { reference }), description, duration: 8 });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- moment follows the language, as t does
  }, [notification, t]);
}
