/** What a text consists of for the classifier: `w:` words and neighbours, `c:` runs of characters. */
export function termsOf(text: string, words: readonly string[], language: 'zh' | 'en'): string[] {
  const terms = words.map((word) => `w:${word}`);
  if (language === 'zh') return [...terms, ...runs(text, 1, 3)];
  for (let at = 1; at < words.length; at += 1) terms.push(`w:${words[at - 1]} ${words[at]}`);
  return [...terms, ...words.flatMap((word) => runs(` ${word} `, 2, 5))];
}

/** The word of a term that a person can read; null for runs of characters. */
export const readable = (term: string): string | null => (term.startsWith('w:') ? term.slice(2) : null);

const separator = /[\s\p{P}\p{S}]+/u;

function runs(text: string, shortest: number, longest: number): string[] {
  const found: string[] = [];
  // Blanks around an English word are part of it; in Chinese whatever is no character separates.
  for (const part of text.startsWith(' ') ? [text] : text.split(separator)) {
    const characters = [...part];
    for (let size = shortest; size <= longest; size += 1) {
      for (let at = 0; at + size <= characters.length; at += 1) found.push(`c:${characters.slice(at, at + size).join('')}`);
    }
  }
  return found;
}
