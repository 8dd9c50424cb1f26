export const triage = {
  title: '分类模型',
} as const;
