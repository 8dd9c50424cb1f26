export type Language = 'zh' | 'en';

const readAtMost = 2_000;

/** The language a text is written in: a Chinese character weighs about as much as a word. */
export function languageOf(text: string, otherwise: Language): Language {
  const sample = text.slice(0, readAtMost);
  const characters = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = sample.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0;
  if (characters + words === 0) return otherwise;
  return characters / (characters + words) >= 0.4 ? 'zh' : 'en';
}
