import fc from 'fast-check';
import { answersOf, netPromoterScore } from './net-promoter-score';
import { satisfaction } from './satisfaction';

describe('satisfaction', () => {
  it('is the mean of each rating and of all three, and nothing without responses', () => {
    expect(satisfaction({ responses: 2, responsiveness: 9, result: 7, attitude: 8 })).toEqual({ responses: 2, responsiveness: 4.5, result: 3.5, attitude: 4, average: 4 });
    expect(satisfaction({ responses: 0, responsiveness: 0, result: 0, attitude: 0 })).toEqual({ responses: 0, responsiveness: null, result: null, attitude: null, average: null });
  });

  it('lies between the worst and the best rating that was given', () => {
    const rating = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, rating, rating), { minLength: 1 }), (given) => {
        const sum = (index: 0 | 1 | 2) => given.reduce((total, each) => total + each[index], 0);
        const { average } = satisfaction({ responses: given.length, responsiveness: sum(0), result: sum(1), attitude: sum(2) });
        expect(average).toBeGreaterThanOrEqual(Math.min(...given.flat()) - 1e-9);
        expect(average).toBeLessThanOrEqual(Math.max(...given.flat()) + 1e-9);
      }),
    );
  });
});

describe('the net promoter score', () => {
  const counts = fc.record({ promoters: fc.nat(500), passives: fc.nat(500), detractors: fc.nat(500) }).filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0);
  const of = (promoters: number, passives: number, detractors: number) => netPromoterScore({ promoters, passives, detractors });
  const width = ({ low95, high95 }: ReturnType<typeof netPromoterScore>) => (high95 ?? Number.NaN) - (low95 ?? Number.NaN);

  it('takes 9 and 10 for promoters, 7 and 8 for passives, the rest for detractors', () => {
    expect(answersOf(Array.from({ length: 11 }, (_, likelihood) => ({ likelihood, answers: 1 })))).toEqual({ promoters: 2, passives: 2, detractors: 7 });
    expect(answersOf([{ likelihood: 9, answers: 4 }, { likelihood: 6, answers: 1 }])).toEqual({ promoters: 4, passives: 0, detractors: 1 });
  });

  it('is promoters less detractors in percent, and nothing without answers', () => {
    expect([of(50, 30, 20).score, of(1, 0, 0).score, of(0, 0, 3).score, of(0, 4, 0).score]).toEqual([30, 100, -100, 0]);
    expect(of(0, 0, 0)).toEqual({ score: null, low95: null, high95: null });
  });

  it('has the interval that was computed by hand for 50, 30 and 20 answers', () => {
    const { low95, high95 } = of(50, 30, 20);
    expect(low95).toBeCloseTo(14.05, 1);
    expect(high95).toBeCloseTo(44.2, 1);
  });

  it('does not take three equal answers for certainty', () => {
    expect(width(of(3, 0, 0))).toBeGreaterThan(50);
    expect(width(of(3_000, 0, 0))).toBeLessThan(1);
  });

  it('lies in its interval, which stays within −100 and 100', () => {
    fc.assert(
      fc.property(counts, ({ promoters, passives, detractors }) => {
        const { score, low95, high95 } = of(promoters, passives, detractors);
        expect(low95).toBeGreaterThanOrEqual(-100);
        expect(score).toBeGreaterThanOrEqual(low95 ?? Number.NaN);
        expect(high95).toBeGreaterThanOrEqual(score ?? Number.NaN);
        expect(high95).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('is mirrored when promoters and detractors change places, and surer the more answer alike', () => {
    fc.assert(
      fc.property(counts, ({ promoters, passives, detractors }) => {
        const [one, mirrored] = [of(promoters, passives, detractors), of(detractors, passives, promoters)];
        expect(mirrored.score).toBeCloseTo(-(one.score ?? Number.NaN), 9);
        expect(mirrored.low95).toBeCloseTo(-(one.high95 ?? Number.NaN), 9);
        expect(width(of(promoters * 4, passives * 4, detractors * 4))).toBeLessThan(width(one));
      }),
    );
  });
});
