export const administration = {
  title: '系统设置',
} as const;
