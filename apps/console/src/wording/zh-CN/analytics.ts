export const analytics = {
  title: '分析报表',
} as const;
