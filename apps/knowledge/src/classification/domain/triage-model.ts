import { never } from './calibration';
import type { Reader } from './reader';

export type Language = 'zh' | 'en';

/** Says which label of one set fits a text; one reader a language it has enough examples of. */
export interface TriageModel {
  readonly version: string;
  readonly readers: Partial<Record<Language, Reader>>;
}

/** The same, but sure enough of nothing: a person decides. */
export const proposing = ({ version, readers }: TriageModel): TriageModel => ({
  version,
  readers: Object.fromEntries(Object.entries(readers).map(([language, reader]) => [language, { ...reader, fused: { ...reader.fused, threshold: never }, wordsOnly: { ...reader.wordsOnly, threshold: never } }])),
});

/** A language with so few examples, or labels, is read by the other's reader. */
const leastShare = 0.05;
const leastLabels = 0.8;

interface Example {
  readonly language: Language;
  readonly label: string;
}

/** The languages that get a reader of their own, the commonest first. */
export function languagesOf(examples: readonly Example[]): Language[] {
  const labels = new Set(examples.map(({ label }) => label)).size;
  const counted = (['zh', 'en'] as const).map((language) => {
    const own = examples.filter((example) => example.language === language);
    return { language, count: own.length, labels: new Set(own.map(({ label }) => label)).size };
  });
  const [most, least] = counted.sort((one, other) => other.count - one.count);
  if (!most || most.count === 0) return [];
  const spoken = least && least.count / examples.length >= leastShare && least.labels / labels >= leastLabels;
  return spoken ? [most.language, least.language] : [most.language];
}

/** The reader of a language, or the one there is. */
export function readerOf({ readers }: TriageModel, language: Language): { readonly reader: Reader; readonly language: Language } {
  const other = language === 'zh' ? 'en' : 'zh';
  const [own, foreign] = [readers[language], readers[other]];
  if (own) return { reader: own, language };
  if (foreign) return { reader: foreign, language: other };
  throw new Error('a model without readers');
}
