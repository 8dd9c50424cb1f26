/** The work order page, and what is done to an order wherever it appears. */
export const workOrder = {
  title: '工单',
  action: {
    accept: '接单', decline: '拒绝', arrive: '报告到场', step: '记录步骤', deliver: '提交交付', sign: '客户签字', resume: '继续', pause: '暂停', delay: '通知延期',
    handOver: '移交', rootCause: '填写根因分析', visit: '安排上门', skills: '调整所需技能', reopen: '重新打开', cancel: '取消工单',
  },
  reason: { decline: '拒绝原因', reopen: '遗留了什么问题', cancel: '取消原因（客户可见）', rootCause: '现象、原因和防止再次发生的措施' },
  accept: { startAt: '何时开始', hint: '客户会看到这个时间', now: '现在', inMinutes: '{{minutes}} 分钟后' },
  arrive: { text: '到场时间以现在为准，到场计时随即停止。', confirm: '我已到场' },
  pause: { reason: '在等什么', note: '说明', hint: '具体等谁、等什么，何时可以继续' },
  delay: { reason: '延期原因', hint: '客户会看到这段话', newTime: '新的时间', send: '通知客户' },
  handOver: { to: '移交给', ranked: '按匹配程度排序', note: '接手的人需要知道什么' },
  visit: { region: '区域', hint: '与工程师负责的区域同名；留空表示远程处理', by: '最晚到达' },
  skills: { required: '所需技能', skill: '技能', level: '最低等级', certificate: '须有证书', remove: '移除这项技能', add: '添加技能', reason: '调整原因' },
  step: { action: '做了什么', example: '例如：更换 2 号电源模块，重启后指示灯正常', minutes: '用时（分钟）', temporary: '临时措施，尚未彻底解决', save: '保存步骤' },
  deliver: {
    result: '处理结果', resultHint: '写明做了什么、现在是什么状态', deliverables: '交付物', criteria: '验收标准', aLine: '每行一项', deliverablesExample: '例如：维修报告', criteriaExample: '例如：连续运行 24 小时无报警',
    save: '提交交付', submittedAt: '提交于', signedBy: '{{name}} 签收于', demanded: '需整改：{{demand}}',
  },
  sign: {
    criteria: '逐条验收', pass: '通过', fail: '未通过', name: '签收人姓名', here: '在此签名', clear: '重签', byNameAlone: '无法手写，以姓名代替签名', save: '确认签收', demand: '需要整改什么', reject: '退回整改',
    rejectElsewhere: '有标准未通过：请客户在自己的页面退回，或联系主管退回。', notYours: '由客户本人，或由处理此单的工程师在现场记录签字。', signatureOf: '{{name}} 的签名',
  },
  outbox: {
    title: '待发送（{{count}}）', sendNow: '立即发送', step: '步骤', delivery: '交付', signature: '签字', waits: '待发送', refused: '未被接受', mend: '修改', drop: '删除', sendAgain: '再次发送',
    trouble: { offline: '等待网络', unavailable: '等待服务恢复', signedOut: '请重新登录', forbidden: '没有权限', fault: '系统出错，稍后重试' },
  },
} as const;
