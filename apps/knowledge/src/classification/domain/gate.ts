import { calibrationError, coverageOf, shareRight, thresholdFor } from './calibration';
import type { HeldOutAnswer } from './fit-reader';

export interface LabelMeasures {
  readonly label: string;
  readonly examples: number;
  readonly recall: number;
  readonly precision: number;
}

/** What is said of a version, all of it on examples its readers had not seen. */
export interface VersionMeasures {
  readonly examples: number;
  readonly heldOut: number;
  readonly accuracy: number;
  readonly calibrationError: number;
  /** From this confidence on it decides by itself: so large a share of texts, so much of it right. */
  readonly threshold: number;
  readonly coverage: number;
  readonly precision: number;
  readonly labels: readonly LabelMeasures[];
}

export function measuresOf(heldOut: readonly HeldOutAnswer[], examples: number, wantedPrecision: number): VersionMeasures {
  const answers = heldOut.map(({ label, said, confidence }) => ({ confidence, right: label === said }));
  const threshold = thresholdFor(answers, wantedPrecision);
  const labels = [...new Set(heldOut.map(({ label }) => label))].sort();
  return {
    examples, threshold,
    heldOut: heldOut.length,
    accuracy: shareRight(answers),
    calibrationError: answers.length === 0 ? 0 : calibrationError(answers),
    coverage: coverageOf(answers, threshold),
    precision: shareRight(answers.filter(({ confidence }) => confidence >= threshold)),
    labels: labels.map((label) => labelMeasures(heldOut, label)),
  };
}

function labelMeasures(heldOut: readonly HeldOutAnswer[], label: string): LabelMeasures {
  const own = heldOut.filter((answer) => answer.label === label);
  const said = heldOut.filter((answer) => answer.said === label);
  const hits = own.filter((answer) => answer.said === label).length;
  return { label, examples: own.length, recall: own.length === 0 ? 0 : hits / own.length, precision: said.length === 0 ? 0 : hits / said.length };
}

/** One reason against a version. */
export type Objection =
  | { readonly reason: 'TooManyWrong'; readonly accuracy: number; readonly least: number }
  | { readonly reason: 'LabelTooWeak'; readonly label: string; readonly recall: number; readonly least: number }
  | { readonly reason: 'WorseThanActive'; readonly accuracy: number; readonly activeAccuracy: number; readonly examples: number };

interface Wanted {
  readonly leastAccuracy: number;
  readonly leastRecall: number;
}

/** Of each example id, whether a version was right about it unseen. */
export type Rightness = Readonly<Record<string, boolean>>;

/** A label with fewer held-out examples says too little to be held against a version. */
const leastExamples = 5;

/** Everything that speaks against making a version active. The active one is compared on the examples both were asked about. */
export function objectionsTo(measures: VersionMeasures, { leastAccuracy, leastRecall }: Wanted, candidate: Rightness, active: Rightness | null): Objection[] {
  const weak = measures.labels.filter(({ examples, recall }) => examples >= leastExamples && recall < leastRecall);
  return [
    ...(measures.accuracy < leastAccuracy ? [{ reason: 'TooManyWrong', accuracy: measures.accuracy, least: leastAccuracy } as const] : []),
    ...weak.map(({ label, recall }) => ({ reason: 'LabelTooWeak', label, recall, least: leastRecall }) as const),
    ...(active === null ? [] : worseThan(candidate, active)),
  ];
}

function worseThan(candidate: Rightness, active: Rightness): Objection[] {
  const both = Object.keys(candidate).filter((id) => id in active);
  if (both.length === 0) return [];
  const share = (rightness: Rightness): number => both.filter((id) => rightness[id]).length / both.length;
  const [accuracy, activeAccuracy] = [share(candidate), share(active)];
  return accuracy < activeAccuracy ? [{ reason: 'WorseThanActive', accuracy, activeAccuracy, examples: both.length }] : [];
}

export const rightnessOf = (heldOut: readonly HeldOutAnswer[]): Rightness => Object.fromEntries(heldOut.map(({ id, label, said }) => [id, label === said]));
