import { coverageOf, type Answered } from './calibration';
import type { HeldOutAnswer } from './fit-reader';
import { shareOf, type Share } from './interval';

/** What a reader said of an example it had not seen, and in which language that is written. */
export interface EvaluatedAnswer extends HeldOutAnswer {
  readonly language: string;
}

/** How good a version is in detail; kept with it, because the answers are not. */
export interface Evaluation {
  readonly accuracy: Share;
  readonly languages: readonly { readonly language: string; readonly accuracy: Share }[];
  readonly labels: readonly { readonly label: string; readonly recall: Share; readonly precision: Share }[];
  /** What was taken for what, the most frequent first. */
  readonly confusions: readonly { readonly label: string; readonly said: string; readonly examples: number }[];
  /** Confidence against the share that is right, in ten steps; steps without examples are left out. */
  readonly calibration: readonly { readonly from: number; readonly to: number; readonly confidence: number; readonly right: Share }[];
  /** What deciding from a confidence on would come to. */
  readonly thresholds: readonly { readonly threshold: number; readonly coverage: number; readonly precision: Share }[];
}

const confusionsKept = 50;
const bins = 10;
const steps = 50;

export function evaluationOf(answers: readonly EvaluatedAnswer[]): Evaluation {
  const answered = answers.map(({ label, said, confidence }) => ({ confidence, right: label === said }));
  return {
    accuracy: rightness(answered),
    languages: grouped(answers, ({ language }) => language).map(([language, own]) => ({ language, accuracy: rightness(own.map(({ label, said, confidence }) => ({ confidence, right: label === said }))) })),
    labels: labelsOf(answers),
    confusions: confusionsOf(answers),
    calibration: calibrationOf(answered),
    thresholds: thresholdsOf(answered),
  };
}

const hits = (answers: readonly Answered[]): number => answers.filter(({ right }) => right).length;
const rightness = (answers: readonly Answered[]): Share => shareOf(hits(answers), answers.length);

function labelsOf(answers: readonly EvaluatedAnswer[]): Evaluation['labels'] {
  return grouped(answers, ({ label }) => label).map(([label, own]) => {
    const found = own.filter(({ said }) => said === label).length;
    return { label, recall: shareOf(found, own.length), precision: shareOf(found, answers.filter(({ said }) => said === label).length) };
  });
}

function confusionsOf(answers: readonly EvaluatedAnswer[]): Evaluation['confusions'] {
  const wrong = answers.filter(({ label, said }) => label !== said);
  return grouped(wrong, ({ label, said }) => JSON.stringify([label, said]))
    .map(([, [first, ...others]]) => ({ label: first?.label ?? '', said: first?.said ?? '', examples: 1 + others.length }))
    .sort((one, other) => other.examples - one.examples)
    .slice(0, confusionsKept);
}

function calibrationOf(answered: readonly Answered[]): Evaluation['calibration'] {
  return Array.from({ length: bins }, (_, bin) => {
    const inside = answered.filter(({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin);
    const confidence = inside.reduce((sum, answer) => sum + answer.confidence, 0) / Math.max(1, inside.length);
    return { from: bin / bins, to: (bin + 1) / bins, confidence, right: rightness(inside) };
  }).filter(({ right }) => right.of > 0);
}

function thresholdsOf(answered: readonly Answered[]): Evaluation['thresholds'] {
  return Array.from({ length: steps }, (_, step) => {
    const threshold = step / steps;
    return { threshold, coverage: coverageOf(answered, threshold), precision: rightness(answered.filter(({ confidence }) => confidence >= threshold)) };
  }).filter(({ precision }) => precision.of > 0);
}

/** In the order of the keys. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}
