import type { InEveryLanguage } from '../languages';
import type { oversight as zh } from '../zh-CN/oversight';

export const oversight: InEveryLanguage<typeof zh> = {
  title: 'Oversight', lastDays: 'Last {{count}} d', refresh: 'Refresh', asOf: 'Data as of',
  running: 'Clocks running', paused: 'Paused', nowAtRisk: 'At risk', keptOf: '{{kind}} kept', metAndMissed: '{{met}} in time, {{missed}} missed',
  atRisk: 'Promises at risk ({{count}})', nothingAtRisk: 'No promise is about to run out', nobody: 'Nobody assigned', notYours: 'You may not see this order',
  breaches: 'Missed, and why', noBreaches: 'Nothing was missed in this period', escalations: 'Escalations', noEscalations: 'No escalations in this period', told: 'told {{who}}',
  circumstances: { UNASSIGNED: 'was not assigned', NOT_ACCEPTED: 'was not accepted', IN_PROGRESS: 'was in progress', WAITING: 'was waiting' },
  staffing: 'Staffing on {{day}}', staffingEnough: 'At least {{percent}}% spare at the peak', onShift: 'On shift', demand: 'Expected demand (people)',
  whatIf: 'Policy what-if', whatIfHint: 'Try other targets and see what they would do to the orders open now. Nothing is saved here.', policy: 'Policy', targets: 'Targets',
  clock: 'Clock', level: 'Level', today: 'Today', tried: 'Tried (minutes)', minutesOf: 'Minutes of {{clock}} {{level}}', compute: 'Work it out', startOver: 'Back to today',
  preview: { openOrders: 'Open orders', ordersMoved: 'Orders affected', clocksEarlier: 'Due earlier', clocksLater: 'Due later', clocksAdded: 'Clocks added', clocksWithdrawn: 'Clocks withdrawn', wouldBreach: 'Would be missed' },
};
