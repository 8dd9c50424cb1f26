const longestTitle = 120;

/** An article as a finished piece of work suggests it. */
export interface Draft {
  readonly title: string;
  readonly symptoms: readonly string[];
  readonly steps: readonly string[];
}

interface Step {
  readonly action: string;
  readonly temporary: boolean;
}

/** The request says what was seen, the log what was done; null when too little was written to be of use. */
export function draftOf(request: string, steps: readonly Step[], temporary: string): Draft | null {
  const [first = ''] = request.split('\n').map((line) => line.trim()).filter(Boolean);
  const done = steps.filter(({ action }) => action.trim() !== '');
  if (first === '' || !done.some((step) => !step.temporary)) return null;
  const rest = request.slice(request.indexOf(first) + first.length).trim();
  return {
    title: first.length > longestTitle ? `${first.slice(0, longestTitle - 1)}…` : first,
    symptoms: rest === '' ? [] : [rest.slice(0, 2_000)],
    steps: done.slice(0, 50).map((step) => `${step.temporary ? temporary : ''}${step.action.trim()}`.slice(0, 2_000)),
  };
}
