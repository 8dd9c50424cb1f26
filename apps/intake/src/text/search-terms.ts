const indexAtMost = 2_000;
const longestWord = 64;

const compound = /[\p{L}\p{N}]+(?:[._-][\p{L}\p{N}]+)*/gu;
const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const runs = new RegExp(`[${unspaced}]+|[^${unspaced}._-]+`, 'gu');
const isUnspaced = new RegExp(`^[${unspaced}]`, 'u');

const compoundsOf = (text: string): readonly string[] => text.normalize('NFKC').toLowerCase().match(compound) ?? [];
const runsOf = (word: string): readonly string[] => word.match(runs) ?? [];

/**
 * What a text is found by: words, compounds such as sr-20261124-001, and for Chinese every pair of neighbours and
 * each last character, so that one to three characters find it without a dictionary.
 */
export function searchTerms(...texts: readonly (string | null)[]): string[] {
  const terms = new Set<string>();
  for (const word of compoundsOf(texts.filter(Boolean).join('\n').slice(0, indexAtMost))) {
    const parts = runsOf(word);
    if (parts.length > 1 && !parts.some((part) => isUnspaced.test(part))) terms.add(word.slice(0, longestWord));
    for (const part of parts) for (const term of isUnspaced.test(part) ? [...pairs(part), [...part].at(-1) ?? ''] : [part]) terms.add(term.slice(0, longestWord));
  }
  return [...terms];
}

/** The same as a tsvector. No term holds a quote or a backslash. */
export const searchVector = (...texts: readonly (string | null)[]): string => searchTerms(...texts).map((term) => `'${term}'`).join(' ');

/** The tsquery that asks for all of a search's words, each by its beginning; null when it has none. */
export function searchQuery(search: string): string | null {
  const asked = compoundsOf(search.slice(0, 200)).flatMap((word) => {
    const parts = runsOf(word);
    return parts.some((part) => isUnspaced.test(part)) ? parts.flatMap(queryOf) : queryOf(word);
  });
  return asked.length === 0 ? null : [...new Set(asked)].join(' & ');
}

function queryOf(part: string): string[] {
  const characters = [...part];
  if (!isUnspaced.test(part) || characters.length === 1) return [`'${part.slice(0, longestWord)}':*`];
  return pairs(part).map((pair) => `'${pair}'`);
}

function pairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
