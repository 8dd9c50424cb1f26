import { probabilities } from './softmax-regression';

/** How scores become probabilities that hold, and from which probability on they decide by themselves. */
export interface Calibration {
  readonly temperature: number;
  readonly threshold: number;
}

/** What cross-validation saw: sums of log-probabilities and the right class. */
export interface Judged {
  readonly scores: Float64Array;
  readonly label: number;
}

export interface Measures {
  readonly samples: number;
  readonly accuracy: number;
  /** Share of all that passes the threshold, and how much of it is right. */
  readonly coverage: number;
  readonly precision: number;
  /** Mean distance of confidence and share that is right. */
  readonly calibrationError: number;
}

/** The temperature under which the right classes are least surprising (golden-section search on its logarithm). */
export function fitTemperature(judged: readonly Judged[]): number {
  if (judged.length === 0) return 1;
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [Math.log(0.05), Math.log(20)];
  for (let round = 0; round < 40; round += 1) {
    const [left, right] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (surprise(judged, Math.exp(left)) < surprise(judged, Math.exp(right))) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}

function surprise(judged: readonly Judged[], temperature: number): number {
  return judged.reduce((sum, { scores, label }) => sum - Math.log(Math.max(1e-12, probabilities(scores, temperature)[label] ?? 0)), 0);
}

interface Answer {
  readonly confidence: number;
  readonly right: boolean;
}

/** Above 1 when no confidence is sure enough: then a person always decides. */
const never = 1.01;
const leastApplied = 20;

/** The lowest confidence from which on the answers are right in at least `precision` of cases. */
export function thresholdFor(answers: readonly Answer[], precision: number): number {
  const surestFirst = [...answers].sort((one, other) => other.confidence - one.confidence);
  let right = 0;
  let threshold = never;
  surestFirst.forEach((answer, nth) => {
    right += answer.right ? 1 : 0;
    const enough = nth + 1 >= Math.min(leastApplied, answers.length);
    if (enough && right / (nth + 1) >= precision) threshold = answer.confidence;
  });
  return threshold;
}

export function calibrate(judged: readonly Judged[], precision: number): { calibration: Calibration; measures: Measures } {
  const temperature = fitTemperature(judged);
  const answers = judged.map(({ scores, label }) => answerOf(probabilities(scores, temperature), label));
  const threshold = thresholdFor(answers, precision);
  return { calibration: { temperature, threshold }, measures: measuresOf(answers, threshold) };
}

function answerOf(chances: Float64Array, label: number): Answer {
  const confidence = chances.reduce((most, chance) => Math.max(most, chance), 0);
  return { confidence, right: chances.indexOf(confidence) === label };
}

export function measuresOf(answers: readonly Answer[], threshold: number): Measures {
  const applied = answers.filter(({ confidence }) => confidence >= threshold);
  return {
    samples: answers.length,
    accuracy: shareRight(answers),
    coverage: answers.length === 0 ? 0 : applied.length / answers.length,
    precision: shareRight(applied),
    calibrationError: calibrationError(answers),
  };
}

const shareRight = (answers: readonly Answer[]): number => (answers.length === 0 ? 0 : answers.filter(({ right }) => right).length / answers.length);

function calibrationError(answers: readonly Answer[], bins = 10): number {
  let error = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const inside = answers.filter(({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin);
    if (inside.length === 0) continue;
    const confidence = inside.reduce((sum, answer) => sum + answer.confidence, 0) / inside.length;
    error += (inside.length / answers.length) * Math.abs(confidence - shareRight(inside));
  }
  return error;
}
