import type { RefusalTexts } from '@deskgraph/subgraph';

export type StaleVersion = { readonly refused: 'StaleVersion'; readonly version: number };

export const staleTexts: RefusalTexts<StaleVersion> = {
  StaleVersion: ({ version }) => ({ zh: `已被他人更改（现为第 ${version} 版），请确认后重试`, en: `Somebody changed it meanwhile (it is at version ${version}); look again and retry` }),
};
