import fc from 'fast-check';
import { balances, fuse, weightOfWords } from './fusion';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const language = fc.constantFrom('zh' as const, 'en' as const);

describe('the weight of words', () => {
  it('is least when an article is near in meaning, most when none is and one has every word', () => {
    for (const balance of Object.values(balances)) {
      expect(weightOfWords(balance, { nearest: 0.9, coverage: 1, lead: 0.1, terms: 5 })).toBe(balance.least);
      expect(weightOfWords(balance, { nearest: 0.3, coverage: 1, lead: 0.1, terms: 5 })).toBe(balance.least + balance.most);
    }
  });

  it('never falls when meaning helps less, more of the words are there, or the lead grows', () => {
    fc.assert(fc.property(language, share, share, share, share, fc.integer({ min: 1, max: 9 }), (which, nearest, coverage, lead, more, terms) => {
      const balance = balances[which];
      const weight = weightOfWords(balance, { nearest, coverage, lead, terms });
      expect(weightOfWords(balance, { nearest: nearest * more, coverage, lead, terms })).toBeGreaterThanOrEqual(weight);
      expect(weightOfWords(balance, { nearest, coverage: Math.max(coverage, more), lead, terms })).toBeGreaterThanOrEqual(weight);
      expect(weightOfWords(balance, { nearest, coverage, lead: Math.max(lead, more), terms })).toBeGreaterThanOrEqual(weight);
    }));
  });
});

it('is most for a word that is looked up, however near an article is in meaning', () => {
  expect(weightOfWords(balances.zh, { nearest: 0.9, coverage: 1, lead: 0, terms: 1 })).toBe(balances.zh.least + balances.zh.most);
});

describe('the fusion', () => {
  it('stays between 0 and 1, and is the words alone without vectors', () => {
    fc.assert(fc.property(share, share, fc.double({ min: 0, max: 9, noNaN: true }), fc.nat(3), (dense, lexical, weight, codes) => {
      const score = fuse({ dense, lexical, codes }, weight);
      expect(score >= 0 && score <= 1).toBe(true);
      expect(fuse({ dense: undefined, lexical, codes: 0 }, weight)).toBeCloseTo(lexical, 12);
    }));
  });

  it('keeps the order where both legs agree', () => {
    fc.assert(fc.property(share, share, share, share, fc.double({ min: 0, max: 9, noNaN: true }), (one, other, oneWords, otherWords, weight) => {
      const better = fuse({ dense: Math.max(one, other), lexical: Math.max(oneWords, otherWords), codes: 0 }, weight);
      const worse = fuse({ dense: Math.min(one, other), lexical: Math.min(oneWords, otherWords), codes: 0 }, weight);
      expect(better).toBeGreaterThanOrEqual(worse - 1e-12);
    }));
  });

  it('puts who names the code above who does not, all else alike', () => {
    expect(fuse({ dense: 0.5, lexical: 0.2, codes: 1 }, 0.4)).toBeGreaterThan(fuse({ dense: 0.5, lexical: 0.2, codes: 0 }, 0.4));
  });
});
