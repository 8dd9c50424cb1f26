import type { InvalidInputRefusal, RefusalTexts } from '@deskgraph/subgraph';
import type { HeldOrder } from '../work-orders/follow-clocks';

export type PauseRefusal =
  | { readonly refused: 'NotAssignedToYou' }
  | { readonly refused: 'WorkOrderClosed'; readonly status: HeldOrder['status'] };
export type ResumeRefusal = { readonly refused: 'NotAssignedToYou' } | { readonly refused: 'NotPaused' };

export type OrInvalid<Outcome> = Outcome | InvalidInputRefusal;

const notYours = () => ({ zh: '此工单未分配给您', en: 'This order is not assigned to you' });

export const pauseTexts: RefusalTexts<PauseRefusal> = {
  NotAssignedToYou: notYours,
  WorkOrderClosed: ({ status }) => ({ zh: `工单已${status === 'DELIVERED' ? '交付' : '结束'}，无需暂停`, en: `The order is ${status.toLowerCase()}; there is nothing to pause` }),
};

export const resumeTexts: RefusalTexts<ResumeRefusal> = {
  NotAssignedToYou: notYours,
  NotPaused: () => ({ zh: '此工单没有因该原因暂停', en: 'The order does not wait for that' }),
};
