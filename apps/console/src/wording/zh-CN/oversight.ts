export const oversight = {
  title: '主管视图',
} as const;
