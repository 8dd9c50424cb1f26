/** Ratings of a group, 1 to 5 each, summed. */
export type RatingSums = Readonly<Record<'responses' | 'responsiveness' | 'result' | 'attitude', number>>;

const dimensions = 3;

/** Means of the ratings; null without responses. The average weighs the three alike. */
export function satisfaction({ responses, responsiveness, result, attitude }: RatingSums) {
  const mean = (sum: number): number | null => (responses === 0 ? null : sum / responses);
  return {
    responses,
    average: mean((responsiveness + result + attitude) / dimensions),
    responsiveness: mean(responsiveness),
    result: mean(result),
    attitude: mean(attitude),
  };
}
