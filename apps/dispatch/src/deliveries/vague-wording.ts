import type { RefusalTexts } from '@deskgraph/subgraph';
import { vaguePhrases } from './domain/vague-result';

/** Words that claim success and say nothing of it are no result (R5.4). */
export type VagueResult = { readonly refused: 'VagueResult'; readonly phrases: readonly string[] };

export function vagueness(text: string): VagueResult | undefined {
  const phrases = vaguePhrases(text);
  return phrases.length > 0 ? { refused: 'VagueResult', phrases } : undefined;
}

export const vagueTexts: RefusalTexts<VagueResult> = {
  VagueResult: ({ phrases }) => ({
    zh: `“${phrases.join('”“')}”不足以说明结果，请写明采取了哪些步骤、现在是什么状态`,
    en: `"${phrases.join('", "')}" says too little: write which steps were taken and what is true now`,
  }),
};
