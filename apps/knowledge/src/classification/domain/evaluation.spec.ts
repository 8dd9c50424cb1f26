import fc from 'fast-check';
import { diverse } from './diversity';
import { evaluationOf } from './evaluation';
import { shareOf } from './interval';

const answer = (label: string, said: string, confidence: number, language = 'zh') => ({ id: '', label, said, confidence, language });

describe('a share with its interval', () => {
  it('is Wilson’s as computed by hand', () => {
    const { low95, high95 } = shareOf(92, 100);
    expect([low95, high95].map((end) => Math.round(end * 1_000) / 1_000)).toEqual([0.85, 0.959]);
  });

  it('holds the share, stays within 0 and 1, and narrows with more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
        const hits = Math.round(of * part);
        const { share, low95, high95 } = shareOf(hits, of);
        expect(0 <= low95 && low95 <= share && share <= high95 && high95 <= 1).toBe(true);
        const more = shareOf(hits * 4, of * 4);
        expect(more.high95 - more.low95).toBeLessThan(high95 - low95);
      }),
    );
    expect(shareOf(0, 0)).toMatchObject({ low95: 0, high95: 1 });
  });
});

describe('an evaluation', () => {
  const answers = [answer('a', 'a', 0.95), answer('a', 'b', 0.55), answer('a', 'b', 0.35, 'en'), answer('b', 'b', 0.95, 'en'), answer('b', 'a', 0.2), answer('c', 'b', 1)];
  const { accuracy, languages, labels, confusions, calibration, thresholds } = evaluationOf(answers);

  it('tells accuracy as a whole, by language and by label', () => {
    expect(accuracy).toMatchObject({ of: 6, share: 2 / 6 });
    expect(languages).toMatchObject([{ language: 'en', accuracy: { of: 2, share: 0.5 } }, { language: 'zh', accuracy: { of: 4, share: 0.25 } }]);
    expect(labels).toMatchObject([{ label: 'a', recall: { of: 3, share: 1 / 3 }, precision: { of: 2, share: 0.5 } }, { label: 'b', recall: { of: 2, share: 0.5 }, precision: { of: 4, share: 0.25 } }, { label: 'c', recall: { share: 0 }, precision: { of: 0 } }]);
  });

  it('tells what is taken for what, most often first', () => {
    expect(confusions[0]).toEqual({ label: 'a', said: 'b', examples: 2 });
    expect(confusions.slice(1)).toEqual(expect.arrayContaining([{ label: 'b', said: 'a', examples: 1 }, { label: 'c', said: 'b', examples: 1 }]));
  });

  it('tells how far confidence is the share that is right, and loses no example', () => {
    expect(calibration.map(({ from, right }) => [from, right.of])).toEqual([[0.2, 1], [0.3, 1], [0.5, 1], [0.9, 3]]);
    expect(calibration.at(-1)?.right.share).toBeCloseTo(2 / 3);
  });

  it('tells what each threshold would come to: less is decided, never more', () => {
    expect(thresholds[0]).toMatchObject({ threshold: 0, coverage: 1, precision: { of: 6 } });
    const coverages = thresholds.map(({ coverage }) => coverage);
    expect(coverages).toEqual([...coverages].sort((one, other) => other - one));
    expect(thresholds.find(({ threshold }) => threshold === 0.9)).toMatchObject({ coverage: 0.5, precision: { of: 3, share: 2 / 3 } });
  });
});

describe('diverse texts', () => {
  const at = (name: string, ...vector: number[]) => ({ name, model: 'm', embedding: Float32Array.from(vector) });
  const texts = [at('one', 1, 0), at('the same', 0.99, 0.14), at('another', 0, 1)];

  it('come in their order without repeating one another', () => expect(diverse(texts, 2).map(({ name }) => name)).toEqual(['one', 'another']));
  it('repeat one another rather than be too few', () => expect(diverse(texts, 3).map(({ name }) => name)).toEqual(['one', 'another', 'the same']));
  it('are not compared across models, nor without vectors', () => {
    expect(diverse([at('one', 1, 0), { ...at('other', 1, 0), model: 'n' }, { name: 'none', model: null, embedding: null }], 3)).toHaveLength(3);
  });
});
