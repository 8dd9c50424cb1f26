// Not all of natural: its index loads clients of five databases.
import { stem } from 'natural/lib/natural/stemmers/porter_stemmer';
import type { Language } from './language';
import { normalised, taggedWordsOf, wordsOf } from './words';

/** What a text consists of for the classifier. */
export interface Terms {
  /** Words in their root form, and pairs of neighbours. */
  readonly words: readonly string[];
  /** Runs of characters: they survive typos and unknown words. */
  readonly characters: readonly string[];
  /** The words as written, by their root. */
  readonly written: ReadonlyMap<string, string>;
}

/** Of a prepared text. */
export function termsOf(text: string, language: Language): Terms {
  const read = normalised(text);
  const written = wordsOf(read);
  const roots = written.map(rootOf);
  const characters = language === 'zh' ? read.split(separator).flatMap((part) => runs(`^${part}$`, 1, 3)) : written.flatMap((word) => runs(` ${word} `, 2, 5));
  return { words: [...roots, ...pairsOf(roots), ...(language === 'zh' ? kindsOf(read) : [])], characters, written: new Map(roots.map((root, at) => [root, written[at] ?? root])) };
}

const pairsOf = (terms: readonly string[]): string[] => terms.slice(1).map((term, at) => `${terms[at] ?? ''} ${term}`);

/** A name, a place or a foreign word stands for its kind: what is said with one of them is said with others. */
const standsForKind = /^(n[^v]|m|t|eng)/;

/** The shape of a sentence: kinds of words, neighbouring kinds, and neighbours with names replaced by their kind. */
function kindsOf(read: string): string[] {
  const tagged = taggedWordsOf(read);
  const kinds = tagged.map(({ kind }) => `/${kind}`);
  return [...kinds, ...pairsOf(kinds), ...pairsOf(tagged.map(({ word, kind }) => (standsForKind.test(kind) ? `/${kind}` : word))).map((pair) => `~${pair}`)];
}

const separator = /[\s\p{P}\p{S}]+/u;

/** A word with a digit or a sign is a code or a version: it is not English to be shortened. */
const rootOf = (word: string): string => (/^[a-z]+$/.test(word) ? stem(word) : word);

function runs(part: string, shortest: number, longest: number): string[] {
  const characters = [...part];
  const found: string[] = [];
  for (let size = shortest; size <= longest; size += 1) {
    for (let at = 0; at + size <= characters.length; at += 1) found.push(characters.slice(at, at + size).join(''));
  }
  return found;
}
