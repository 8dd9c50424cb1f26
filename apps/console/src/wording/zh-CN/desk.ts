export const desk = {
  title: '前台受理',
} as const;
