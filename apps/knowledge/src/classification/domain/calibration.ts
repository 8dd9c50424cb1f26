export interface Answered {
  readonly confidence: number;
  readonly right: boolean;
}

/** Above 1 when no confidence is sure enough: then a person always decides. */
export const never = 1.01;
const leastApplied = 20;

/** The lowest confidence from which on the answers are right in at least `precision` of cases. */
export function thresholdFor(answers: readonly Answered[], precision: number): number {
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

export const shareRight = (answers: readonly Answered[]): number => (answers.length === 0 ? 0 : answers.filter(({ right }) => right).length / answers.length);

/** The share of answers from the threshold on. */
export const coverageOf = (answers: readonly Answered[], threshold: number): number =>
  answers.length === 0 ? 0 : answers.filter(({ confidence }) => confidence >= threshold).length / answers.length;

/** Mean distance between confidence and the share that is right, over bins of equal width. */
export function calibrationError(answers: readonly Answered[], bins = 10): number {
  let error = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const inside = answers.filter(({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin);
    if (inside.length === 0) continue;
    const confidence = inside.reduce((sum, answer) => sum + answer.confidence, 0) / inside.length;
    error += (inside.length / answers.length) * Math.abs(confidence - shareRight(inside));
  }
  return error;
}
