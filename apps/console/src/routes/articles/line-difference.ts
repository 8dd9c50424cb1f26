export interface Line {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** How many lines two texts have in common from each place on (longest common subsequence). */
function commonFrom(before: readonly string[], after: readonly string[]): readonly Uint32Array[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let one = before.length - 1; one >= 0; one -= 1) {
    for (let other = after.length - 1; other >= 0; other -= 1) {
      const [row, below] = [lengths[one], lengths[one + 1]];
      if (row && below) row[other] = before[one] === after[other] ? 1 + (below[other + 1] ?? 0) : Math.max(below[other] ?? 0, row[other + 1] ?? 0);
    }
  }
  return lengths;
}

/** What became of a text, line by line and in order; what was taken away stands before what came for it. */
export function lineDifference(before: readonly string[], after: readonly string[]): readonly Line[] {
  const lengths = commonFrom(before, after);
  const lines: Line[] = [];
  let [one, other] = [0, 0];
  while (one < before.length || other < after.length) {
    const [old, now] = [before[one], after[other]];
    if (old !== undefined && old === now) {
      lines.push({ kind: 'same', text: old });
      one += 1;
      other += 1;
    } else if (old !== undefined && (now === undefined || (lengths[one + 1]?.[other] ?? 0) >= (lengths[one]?.[other + 1] ?? 0))) {
      lines.push({ kind: 'removed', text: old });
      one += 1;
    } else if (now !== undefined) {
      lines.push({ kind: 'added', text: now });
      other += 1;
    }
  }
  return lines;
}
