export const myDay = {
  title: '我的一天',
  counts: { inHand: '单在手', toAccept: '单待接', dueToday: '单今天到期', late: '单已超时' },
  cut: '网络不通，显示的是上次的内容：',
  none: '手上没有工单',
  noEngineer: '此账户没有对应的工程师档案，请联系主管',
  startsAt: '开始于',
  handedOver: '交接说明：{{note}}',
} as const;
