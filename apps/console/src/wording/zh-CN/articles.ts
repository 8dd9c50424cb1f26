export const articles = {
  title: '知识库',
} as const;
