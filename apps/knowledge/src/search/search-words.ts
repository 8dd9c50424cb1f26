import { saysNothing } from '../text/stop-words';
import { wordsOf } from '../text/words';

/** What a text is found by: words that say something; plurals of English words count as the word itself. */
export function searchWords(text: string): string[] {
  return wordsOf(text).filter((word) => !saysNothing(word)).map((word) => (/^[a-z]{4,}s$/.test(word) && !word.endsWith('ss') ? word.slice(0, -1) : word));
}
