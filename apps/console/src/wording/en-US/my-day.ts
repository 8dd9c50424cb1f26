import type { InEveryLanguage } from '../languages';
import type { myDay as zh } from '../zh-CN/my-day';

export const myDay: InEveryLanguage<typeof zh> = {
  title: 'My day',
  counts: { inHand: 'in hand', toAccept: 'to accept', dueToday: 'due today', late: 'late' },
  cut: 'No connection. This is how it was at',
  none: 'You have no orders in hand',
  noEngineer: 'This account has no engineer file; ask your supervisor',
  startsAt: 'starts',
  handedOver: 'Handed over: {{note}}',
};
