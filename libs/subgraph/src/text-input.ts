import type { FieldMistake } from './invalid-input';
import type { Bilingual } from './to-result';

/** Text as PostgreSQL can keep it: no NUL, no half of a surrogate pair; blanks around it are gone. */
export function cleanText(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD').trim();
}

/** The same, null when nothing is left. */
export function optionalText(text: string | null | undefined): string | null {
  return cleanText(text ?? '') || null;
}

/** Clean texts, each once, without empty ones. */
export const distinctTexts = (texts: readonly string[] | null | undefined): string[] => [...new Set((texts ?? []).map(cleanText))].filter(Boolean);

/** The mistake when a text is empty or longer than `most` characters. */
export function requiredLength(field: string, name: Bilingual, text: string, most: number): FieldMistake | undefined {
  if (text !== '') return longestLength(field, name, text, most);
  return { path: [field], text: { zh: `请填写${name.zh}`, en: `give the ${name.en}` } };
}

/** The mistake when a text is longer than `most` characters. */
export function longestLength(field: string, name: Bilingual, text: string | null, most: number): FieldMistake | undefined {
  if (text === null || text.length <= most) return undefined;
  const zh = `${name.zh}最多 ${most} 个字符，现为 ${text.length} 个，请缩短`;
  return { path: [field], text: { zh, en: `the ${name.en} has ${text.length} characters; shorten it to at most ${most}` } };
}
