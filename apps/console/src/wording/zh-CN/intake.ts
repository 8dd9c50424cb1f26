/** Words of features/intake: what shows a request wherever it appears. */
export const intake = {
  reveal: '显示完整信息',
  revealHint: '查看完整联系方式会留下记录',
  promised: {
    FIRST_RESPONSE: '首次响应不晚于',
    DISPATCH: '派单不晚于',
    ON_SITE: '到场不晚于',
    RESOLUTION: '解决不晚于',
    paused: '计时已暂停',
    kept: '按时',
    late: '已超时',
  },
  facts: {
    title: '还缺少的信息',
    none: '信息已齐全',
    send: '补充信息',
    sent: '已补充，谢谢',
    choose: '请选择',
    now: '就是现在',
    nobody: '没有登记的联系人',
    noDevice: '没有登记的设备',
    fillOne: '请至少填写一项',
  },
  signal: { core: '核心产品' },
} as const;
