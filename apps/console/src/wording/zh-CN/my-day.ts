export const myDay = {
  title: '我的一天',
} as const;
