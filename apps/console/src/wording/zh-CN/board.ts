export const board = {
  title: '派单看板',
} as const;
