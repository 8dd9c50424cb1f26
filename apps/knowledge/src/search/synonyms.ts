import { Injectable } from '@nestjs/common';
import { normalised } from '../text/words';
import { documentTerms } from './search-terms';

/** What a synonym is worth beside the word itself. */
const worth = 0.6;

/** Words and abbreviations that mean the same; the list is the organisation's. */
@Injectable()
export class Synonyms {
  private groups: readonly (readonly string[])[] = [];

  use(groups: readonly (readonly string[])[]): void {
    this.groups = groups.map((group) => group.map(normalised));
  }

  /** Terms that a document may have instead of what was asked. */
  termsFor(text: string, asked: readonly string[]): Map<string, number> {
    const instead = new Map<string, number>();
    const said = ` ${normalised(text)} `;
    for (const group of this.groups) {
      if (!group.some((word) => says(said, word))) continue;
      for (const term of group.flatMap(documentTerms)) if (!asked.includes(term)) instead.set(term, worth);
    }
    return instead;
  }
}

/** Words of scripts with blanks only whole: `ap` is not in `map`. */
function says(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before = ' ', after = ' '] = [text[at - 1], text[at + word.length]];
    const [first = '', last = ''] = [word[0], word.at(-1)];
    if (!(latin.test(first) && latin.test(before)) && !(latin.test(last) && latin.test(after))) return true;
  }
  return false;
}

const latin = /[a-z0-9]/;
