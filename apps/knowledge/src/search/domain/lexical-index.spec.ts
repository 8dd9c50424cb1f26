import fc from 'fast-check';
import { LexicalIndex } from './lexical-index';

const terms = (...words: string[]): Map<string, number> => new Map(words.map((word) => [word, 1]));
const ids = (index: LexicalIndex, ...asked: string[]): string[] => index.search(asked, 10).map(({ id }) => id);

describe('the index of words', () => {
  it('puts who has the rarer words first, and says how much of the question is there', () => {
    const index = new LexicalIndex();
    index.put('a', terms('printer', 'jam'));
    index.put('b', terms('printer', 'offline'));
    index.put('c', terms('printer', 'toner'));
    const [best, ...others] = index.search(['printer', 'jam'], 10);
    expect(best).toMatchObject({ id: 'a', coverage: 1 });
    expect(others.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(others.every(({ coverage, score }) => coverage < 1 && score < (best?.score ?? 0))).toBe(true);
  });

  it('finds what contains a single Chinese character', () => {
    const index = new LexicalIndex();
    index.put('a', terms('卡纸', '打印'));
    index.put('b', terms('黑屏'));
    index.put('c', terms('刷卡'));
    expect(ids(index, '卡').sort()).toEqual(['a', 'c']);
    expect(ids(index, '屏')).toEqual(['b']);
    index.remove('a');
    expect(ids(index, '卡')).toEqual(['c']);
  });

  it('counts synonyms less than the word itself', () => {
    const index = new LexicalIndex();
    index.put('a', terms('vpn'));
    index.put('b', terms('tunnel'));
    index.put('c', terms('other'));
    expect(index.search(['vpn'], 10, new Map([['tunnel', 0.6]])).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('after any changes finds exactly what a new index of the same documents finds', () => {
    const word = fc.constantFrom('a1', 'b1', 'c1', 'd1', '卡纸', '纸张');
    const change = fc.record({ id: fc.constantFrom('1', '2', '3', '4'), words: fc.option(fc.array(word, { minLength: 1, maxLength: 4 })) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 200 }), word, (changes, asked) => {
        const [lived, now] = [new LexicalIndex(), new Map<string, string[]>()];
        for (const { id, words } of changes) {
          if (words === null) {
            lived.remove(id);
            now.delete(id);
          } else {
            lived.put(id, terms(...words));
            now.set(id, words);
          }
        }
        const state = LexicalIndex.of(lived.state());
        expect(state.search([asked], 10).map(({ id }) => id).sort()).toEqual([...now].filter(([, words]) => words.includes(asked)).map(([id]) => id).sort());
        expect(ids(lived, asked)).toEqual(state.search([asked], 10).map(({ id }) => id));
      }),
      { numRuns: 200 },
    );
  });
});
