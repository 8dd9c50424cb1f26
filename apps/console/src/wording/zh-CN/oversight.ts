export const oversight = {
  title: '主管视图', lastDays: '近 {{count}} 天', refresh: '刷新', asOf: '数据截至',
  running: '计时中', paused: '已暂停', nowAtRisk: '有风险', keptOf: '{{kind}}达成率', metAndMissed: '按时 {{met}}，超时 {{missed}}',
  atRisk: '有风险的承诺（{{count}}）', nothingAtRisk: '没有快到期的承诺', nobody: '未指派', notYours: '您无权查看该工单',
  breaches: '已超时及原因', noBreaches: '这段时间没有超时', escalations: '升级记录', noEscalations: '这段时间没有升级', told: '已通知 {{who}}',
  circumstances: { UNASSIGNED: '当时未指派', NOT_ACCEPTED: '当时未接单', IN_PROGRESS: '当时处理中', WAITING: '当时等待中' },
  staffing: '人员配置 {{day}}', staffingEnough: '高峰时段冗余不低于 {{percent}}%', onShift: '在班人数', demand: '预计需求（人）',
  whatIf: '策略推演', whatIfHint: '修改目标时限，看看对当前未结工单的影响。这里不会保存任何更改。', policy: '策略', targets: '目标时限',
  clock: '时限', level: '级别', today: '现行', tried: '试算（分钟）', minutesOf: '{{clock}} {{level}} 的分钟数', compute: '推演', startOver: '恢复现行',
  preview: { openOrders: '未结工单', ordersMoved: '受影响工单', clocksEarlier: '时限提前', clocksLater: '时限推后', clocksAdded: '新增时限', clocksWithdrawn: '撤回时限', wouldBreach: '将会超时' },
} as const;
