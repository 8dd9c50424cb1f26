export const requests = {
  title: '服务请求',
} as const;
