import { stem } from 'natural/lib/natural/stemmers/porter_stemmer';
import { codeForm } from '../text/codes';
import { isStopWord, saysNothing } from '../text/stop-words';
import { wordsOf } from '../text/words';

const chinese = /^\p{Script=Han}+$/u;
const compound = /[._#+/-]/;
const longestTerm = 64;

/** A word as a reader knows it, and what it is found by. */
export interface TellingWord {
  readonly word: string;
  readonly terms: readonly string[];
}

/** What a document is found by: all pairs of Chinese characters, roots of English words, codes whole and in parts. */
export function documentTerms(text: string): string[] {
  const terms: string[] = [];
  for (const run of runsOf(wordsOf(text))) {
    if (chinese.test(run)) terms.push(...pairsOf(run));
    else terms.push(...otherTerms(run));
  }
  return terms;
}

/** What a question asks for: the same, without what says nothing; a single character only when there is nothing else. */
export function questionTerms(text: string): string[] {
  const words = wordsOf(text);
  const telling = words.map((word) => (isStopWord(word) ? '' : word));
  const terms = runsOf(telling).flatMap((run) => (chinese.test(run) ? pairsOf(run) : otherTerms(run)));
  const distinct = [...new Set(terms.filter((term) => !saysNothing(term)))];
  return distinct.length > 0 ? distinct : [...new Set(words.filter((word) => word.length <= 2))];
}

/** The words of a question as a reader knows them, without what says nothing. */
export function tellingWords(text: string): TellingWord[] {
  const words = [...new Set(wordsOf(text).filter((word) => !saysNothing(word)))];
  return words.map((word) => ({ word, terms: documentTerms(word) })).filter(({ terms }) => terms.length > 0);
}

/** Chinese words side by side as one run: where one word ends is a matter of opinion. */
function runsOf(words: readonly string[]): string[] {
  const runs: string[] = [];
  let joined = '';
  for (const word of words) {
    if (chinese.test(word)) {
      joined += word;
      continue;
    }
    if (joined !== '') runs.push(joined);
    joined = '';
    if (word !== '') runs.push(word);
  }
  return joined === '' ? runs : [...runs, joined];
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, nth) => `${characters[nth]}${character}`);
}

function otherTerms(word: string): string[] {
  if (word.length > longestTerm) return [];
  if (!compound.test(word)) return [rootOf(word)];
  return [codeForm(word), ...word.split(compound).filter((part) => part.length > 1).map(rootOf)];
}

const rootOf = (word: string): string => (/^[a-z]{3,}$/.test(word) ? stem(word) : word);
