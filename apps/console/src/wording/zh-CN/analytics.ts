export const analytics = {
  title: '分析报表',
  from: '开始日期', to: '结束日期', by: '分组', lastDays: '近 {{count}} 天',
  copyLink: '复制链接', linkCopied: '链接已复制，打开即为同一报表', linkNotCopied: '浏览器不允许复制，请从地址栏复制', csv: '下载 CSV',
  definition: '口径', asOf: '数据截至', nothing: '这段时间没有数据', total: '合计', target: '目标',
  promoters: '推荐者（9–10 分）', passives: '中立者（7–8 分）', detractors: '贬损者（0–6 分）', interval: '95% 区间 {{low}} 至 {{high}}',
  reports: {
    serviceLevels: 'SLA 达成', response: '首次响应', resolution: '解决与关闭', backlog: '积压', satisfaction: '满意度与 NPS',
    engineers: '工程师', standardSolutions: '标准方案', requestMix: '请求构成',
  },
  dimensions: {
    DAY: '按日', WEEK: '按周', MONTH: '按月', PRIORITY: '优先级', TYPE: '请求类型', CATEGORY: '分类', MODULE: '功能模块',
    TEAM: '小组', ENGINEER: '工程师', CUSTOMER: '客户', CHANNEL: '渠道',
  },
  columns: {
    group: '分组', engineer: '工程师', day: '日期', month: '月份', workOrders: '工单', responseMet: '响应按时', responseBreached: '响应超时', responseAttainment: '响应达成率',
    resolutionMet: '解决按时', resolutionBreached: '解决超时', resolutionAttainment: '解决达成率', responded: '已响应',
    averageMinutes: '平均（分钟）', p50Minutes: '中位（分钟）', p90Minutes: 'P90（分钟）', attainment: '按时率',
    closed: '已关闭', reopened: '重新打开', averageHours: '平均（小时）', p50Hours: '中位（小时）', p90Hours: 'P90（小时）', closureRate: '关闭率',
    opened: '新增', open: '日末未结', completed: '已完成', responseRate: '回收率', csat: '满意度（1–5）', csatLow: '满意度下限', csatHigh: '满意度上限',
    nps: 'NPS 净推荐值', npsLow: 'NPS 下限', npsHigh: 'NPS 上限', firstTimeRight: '一次解决率', handlingHours: '平均处理（小时）', ratings: '评价数', rating: '平均评分',
    byStandard: '标准方案解决', tier1: '一级方案', tier2: '二级方案', tier3: '三级方案', withoutTier: '未分级', standardShare: '标准方案占比',
    requests: '请求', share: '占比', faults: '其中故障', urgent: '其中紧急',
  },
} as const;
