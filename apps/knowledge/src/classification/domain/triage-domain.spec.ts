import fc from 'fast-check';
import { calibrationError, thresholdFor } from './calibration';
import { fitReader } from './fit-reader';
import { foldsOf, shuffled } from './folds';
import { measuresOf, objectionsTo, type Rightness } from './gate';
import { bytesOfReader, readerOfBytes } from './model-bytes';
import { auroc, chanceOutside, fitOutside } from './outside';
import { readText } from './reader';
import { fitWeights } from './stacking';
import { languagesOf, proposing } from './triage-model';

const subjects: Record<string, string> = { printer: 'printer paper toner tray', network: 'vpn switch cable wifi', database: 'query deadlock index table', server: 'disk raid fan boot', account: 'password login locked expired', gateway: 'modbus firmware sensor offline' };
const fillers = ['please', 'since', 'morning', 'again', 'office', 'help'];
const examples = Object.entries(subjects).flatMap(([label, words]) =>
  words.split(' ').flatMap((one) => words.split(' ').flatMap((other) => fillers.map((filler) => ({ label, words: [one, other, filler] })))),
);
const labels = Object.keys(subjects).sort();
const textOf = (words: readonly string[]) => ({ words, characters: words.flatMap((word) => [word.slice(0, 3), word.slice(-3)]), written: new Map(words.map((word) => [word, word])) });
const task = {
  labels,
  ids: examples.map((_, at) => `e${at}`),
  texts: examples.map(({ words }) => textOf(words)),
  targets: Uint16Array.from(examples, ({ label }) => labels.indexOf(label)),
  vectors: [],
  wantedPrecision: 0.92,
};

describe('a reader', () => {
  const shares: number[] = [];
  const { reader, heldOut } = fitReader(task, (share) => shares.push(share));
  const read = (...words: string[]) => readText(reader, textOf(words), null, (word) => fillers.includes(word));

  it('says what fits, why, and what would be next best', () => {
    const reading = read('toner', 'tray', 'again');
    expect(reading).toMatchObject({ label: 'printer', applied: true, outside: false, evidence: expect.arrayContaining(['toner', 'tray']) });
    expect(reading.alternatives).toHaveLength(2);
    expect(reading.confidence + reading.alternatives.reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThanOrEqual(1 + 1e-9);
  });

  it('that only proposes applies nothing and says the same', () => {
    const cautious = proposing({ version: 'first', readers: { en: reader } }).readers.en ?? reader;
    expect(readText(cautious, textOf(['toner', 'tray', 'again']), null, () => false)).toEqual({ ...readText(reader, textOf(['toner', 'tray', 'again']), null, () => false), applied: false });
  });

  it('never applies what it knows no word of', () => {
    expect(read()).toMatchObject({ applied: false, outside: true });
    expect(read('umbrella', 'lunch')).toMatchObject({ applied: false });
  });

  it('asks itself about every example once, unseen', () => {
    expect(new Set(heldOut.map(({ id }) => id)).size).toBe(examples.length);
    expect(measuresOf(heldOut, examples.length, 0.92).accuracy).toBeGreaterThan(0.95);
  });

  it('tells its progress in order, to the end', () => {
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
  });

  it('is the same after a stay in the database', () => {
    const stored = readerOfBytes(bytesOfReader(reader));
    expect(readText(stored, textOf(['vpn', 'cable']), null, () => false)).toEqual(read('vpn', 'cable'));
  });
});

describe('the threshold', () => {
  it('is the lowest confidence from which on enough are right', () => {
    const answers = Array.from({ length: 100 }, (_, nth) => ({ confidence: 1 - nth / 100, right: nth < 80 }));
    const threshold = thresholdFor(answers, 0.92);
    const applied = answers.filter(({ confidence }) => confidence >= threshold);
    expect(applied.filter(({ right }) => right).length / applied.length).toBeGreaterThanOrEqual(0.92);
    expect(applied).toHaveLength(86);
  });

  it('is out of reach when nothing is sure enough', () => {
    expect(thresholdFor(Array.from({ length: 50 }, (_, nth) => ({ confidence: nth / 50, right: false })), 0.92)).toBeGreaterThan(1);
  });
});

describe('calibration', () => {
  it('is perfect when confidence is the share that is right, and as far off as they differ', () => {
    const answers = Array.from({ length: 10 }, (_, nth) => ({ confidence: 0.75, right: nth < 5 }));
    expect(calibrationError(answers)).toBeCloseTo(0.25);
  });

  it('comes with the weights: useless views weigh nothing', () => {
    const labelsOf = Array.from({ length: 60 }, (_, nth) => nth % 3);
    const seen = labelsOf.map((label, nth) => [Float64Array.from([0, 1, 2], (k) => (k === label ? 1 : -1)), Float64Array.from([0, 1, 2], (k) => ((nth * 7 + k * 3) % 5) - 2)]);
    const [useful = 0, useless = 0] = fitWeights(seen, labelsOf);
    expect(useful).toBeGreaterThan(1);
    expect(useless).toBeLessThan(useful / 4);
  });
});

describe('the gate', () => {
  const wanted = { leastAccuracy: 0.92, leastRecall: 0.5 };
  const answers = (right: number, of: number, label = 'a') => Array.from({ length: of }, (_, nth) => ({ id: `${label}${nth}`, label, said: nth < right ? label : 'other', confidence: 0.9 }));
  const judged = (heldOut: ReturnType<typeof answers>, active: Rightness | null = null) =>
    objectionsTo(measuresOf(heldOut, heldOut.length, 0.92), wanted, Object.fromEntries(heldOut.map(({ id, label, said }) => [id, label === said])), active);

  it('lets through what is right often enough', () => expect(judged(answers(93, 100))).toEqual([]));
  it('refuses too many wrong answers', () => expect(judged(answers(91, 100))).toEqual([{ reason: 'TooManyWrong', accuracy: 0.91, least: 0.92 }]));
  it('refuses a label below the floor', () => expect(judged([...answers(190, 190), ...answers(4, 10, 'b')])).toEqual([{ reason: 'LabelTooWeak', label: 'b', recall: 0.4, least: 0.5 }]));
  it('holds nothing against a label with hardly any examples', () => expect(judged([...answers(190, 190), ...answers(0, 3, 'b')])).toEqual([]));
  it('refuses what is worse than the active one on the examples both were asked', () => {
    const active = Object.fromEntries(Array.from({ length: 50 }, (_, nth) => [`a${nth + 50}`, true]));
    expect(judged(answers(93, 100), active)).toEqual([{ reason: 'WorseThanActive', accuracy: 0.86, activeAccuracy: 1, examples: 50 }]);
    expect(judged(answers(93, 100), { gone: true })).toEqual([]);
  });
});

describe('strangers', () => {
  it('are ranked by how strange they look', () => {
    expect(auroc([{ score: 0.1, outside: false }, { score: 0.9, outside: true }])).toBe(1);
    expect(auroc([{ score: 0.5, outside: false }, { score: 0.5, outside: true }])).toBe(0.5);
  });

  const strangeness = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 20, maxLength: 60 });
  const share = (values: readonly number[], from: (value: number) => boolean) => values.filter(from).length / values.length;

  it('are never bought by refusing more than 8 % of what belongs', () => {
    fc.assert(
      fc.property(strangeness, strangeness, (strange, familiar) => {
        const model = fitOutside([...strange.map((sign) => ({ outside: true, signs: [sign + 1] })), ...familiar.map((sign) => ({ outside: false, signs: [sign] }))], familiar.map((sign) => [sign]));
        // Texts that look exactly alike are refused together.
        expect(share(familiar, (sign) => chanceOutside(model, [sign]) <= model.threshold)).toBeGreaterThanOrEqual(0.92);
      }),
    );
  });

  it('are measured against texts that views know which learned every label', () => {
    const seen = Array.from({ length: 40 }, (_, nth) => ({ outside: nth % 2 === 0, signs: [nth % 2 === 0 ? 2 + nth / 40 : 1 + nth / 40] }));
    const familiar = Array.from({ length: 20 }, (_, nth) => [nth / 40]);
    const model = fitOutside(seen, familiar);
    expect(share(seen.filter(({ outside }) => outside).map(({ signs }) => signs[0] ?? 0), (sign) => chanceOutside(model, [sign]) >= model.threshold)).toBe(1);
    expect(share(familiar.map(([sign]) => sign ?? 0), (sign) => chanceOutside(model, [sign]) < model.threshold)).toBeGreaterThanOrEqual(0.92);
  });
});

describe('folds', () => {
  it('spread every class evenly', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: 1, maxLength: 80 }), fc.integer({ min: 2, max: 6 }), (targets, folds) => {
        const places = foldsOf(targets, folds);
        for (const label of new Set(targets)) {
          const counts = Array.from({ length: folds }, (_, fold) => places.filter((place, at) => place === fold && targets[at] === label).length);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
  it('shuffle the same way every time', () => expect(shuffled([1, 2, 3, 4, 5, 6])).toEqual(shuffled([1, 2, 3, 4, 5, 6])));
});

describe('the languages of a label set', () => {
  const of = (zh: number, en: number) => [...Array.from({ length: zh }, (_, nth) => ({ language: 'zh' as const, label: String(nth % 3) })), ...Array.from({ length: en }, (_, nth) => ({ language: 'en' as const, label: String(nth % 3) }))];
  it.each([
    [100, 100, ['zh', 'en']], [100, 2, ['zh']], [0, 10, ['en']], [0, 0, []],
  ])('with %i Chinese and %i English examples are %j', (zh, en, expected) => expect(languagesOf(of(zh, en)).sort()).toEqual([...expected].sort()));
});
