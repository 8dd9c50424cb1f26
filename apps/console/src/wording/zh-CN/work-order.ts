/** The work order page, and what is done to an order wherever it appears. */
export const workOrder = {
  unknown: '没有找到工单 {{reference}}',
  head: { assignee: '负责人', unassigned: '尚未派单', startsAt: '开始时间', looking: '{{names}} 也在看', more: '更多', awaitsPerson: '须人工派单' },
  request: {
    title: '服务请求', unknown: '暂时读不到服务请求', customer: '客户', contact: '联系人', showContact: '显示联系人', noContact: '未登记联系人', device: '设备', type: '类型', priority: '优先级依据', scope: '影响范围', occurredAt: '发生时间',
    desiredBy: '期望完成', visit: '上门', before: '不晚于', and: '、', overridden: '由 {{by}} 调整：{{reason}}', effort: '预计工时', hours: '{{hours}} 小时',
  },
  clocks: {
    title: '服务时限', none: '没有时限承诺', due: '到期', stopped: '停表', used: '已用 {{used}}，承诺 {{target}}', why: '为什么是这个时限', rules: '政策 {{policy}} · 日历 {{calendar}}', ledger: '计时明细', stretch: '时段', length: '时长', reason: '原因与规则',
    counted: '计入', notCounted: '不计入',
  },
  timeline: {
    categorised: '归入“{{name}}”',
    title: '全过程', filter: '显示哪些', work: '处理', clocks: '时限', people: '人员', none: '没有符合条件的记录', more: '更早的记录未显示', logged: '已记录步骤 {{count}} 个，用时 {{minutes}} 分钟',
    REOPENED: '重新打开：{{reason}}', CANCELLED: '已取消：{{reason}}',
  },
  triage: {
    title: '分类', none: '分类模型尚未读到此请求', top: '最可能的三个分类', keys: '按 1–3 键确认或更正', other: '搜索其他分类', corrected: '已人工确认', applied: '已自动采用', waits: '待确认', outside: '可能不属于任何分类', evidence: '判断依据', nearest: '最接近的例子',
    likeness: '相似度 {{percent}}%', by: '模型 {{model}}', correctedAt: '确认于',
  },
  articles: {
    title: '知识', none: '没有推荐的文章', degraded: '仅按字词匹配', uses: '用过 {{uses}} 次', rated: '{{all}} 人中 {{helpful}} 人觉得有用', faults: '已知故障', fixedIn: '{{version}} 已修复', similar: '相似的请求', use: '就用这个方案', helpful: '有用', notHelpful: '没用',
    symptoms: '现象', cause: '原因', steps: '步骤', revision: '第 {{revision}} 版',
  },
  people: {
    title: '协同清单', none: '没有其他人参与', add: '添加协同人', lead: '牵头', overdue: '已逾期', stateOf: '{{name}} 的进度', name: '姓名', department: '部门', duty: '职责', contact: '联系方式', dueAt: '截止时间', leads: '由其牵头，对整件事负责',
  },
  decisions: { title: '派单记录', nobody: '未知工程师', ranking: '当时的排名', none: '没有保存当时的排名', rank: '名次', engineer: '工程师', score: '得分', allowed: '可派', yes: '可派', no: '不可派', chosen: '选中' },
  cause: { title: '根因分析' },
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
  skills: { required: '所需技能', atLeast: '{{name}} ≥ {{level}} 级', skill: '技能', level: '最低等级', certificate: '须有证书', remove: '移除这项技能', add: '添加技能', reason: '调整原因' },
  step: { action: '做了什么', example: '例如：更换 2 号电源模块，重启后指示灯正常', minutes: '用时（分钟）', temporary: '临时措施，尚未彻底解决', save: '保存步骤' },
  deliver: {
    sheet: '服务交付单',    result: '处理结果', resultHint: '写明做了什么、现在是什么状态', deliverables: '交付物', criteria: '验收标准', aLine: '每行一项', deliverablesExample: '例如：维修报告', criteriaExample: '例如：连续运行 24 小时无报警',
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
