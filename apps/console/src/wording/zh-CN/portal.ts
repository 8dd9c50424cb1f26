export const portal = {
  title: '我的请求',
} as const;
