/** Wilson's interval: honest for shares near 1, too. */
function interval95(right, count) {
  if (count === 0) return [0, 1];
  const z = 1.959964;
  const share = right / count;
  const centre = share + (z * z) / (2 * count);
  const spread = z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  return [(centre - spread) / (1 + (z * z) / count), (centre + spread) / (1 + (z * z) / count)];
}

/** The largest share of texts, surest first, of which at least `precision` are right. */
function coverageAt(answers, precision) {
  const surestFirst = [...answers].sort((one, other) => other.confidence - one.confidence);
  let right = 0;
  let covered = 0;
  surestFirst.forEach((answer, nth) => {
    right += answer.right ? 1 : 0;
    if (right / (nth + 1) >= precision) covered = nth + 1;
  });
  return answers.length === 0 ? 0 : covered / answers.length;
}

function perClassOf(answers) {
  const labels = [...new Set(answers.flatMap(({ label, said }) => [label, said]))].sort();
  return Object.fromEntries(
    labels.map((label) => {
      const support = answers.filter((answer) => answer.label === label).length;
      const said = answers.filter((answer) => answer.said === label).length;
      const hits = answers.filter((answer) => answer.label === label && answer.right).length;
      const [precision, recall] = [said === 0 ? 0 : hits / said, support === 0 ? 0 : hits / support];
      return [label, { support, precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }];
    }),
  );
}

export function percentile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** Everything the report says of answers `{ label, said, top3, confidence, right, applied }`. */
export function measuresOf(answers, calibrationError) {
  const count = (wanted) => answers.filter(wanted).length;
  const perClass = perClassOf(answers);
  const asked = Object.values(perClass).filter(({ support }) => support > 0);
  const right = count((answer) => answer.right);
  const applied = answers.filter((answer) => answer.applied);
  return {
    n: answers.length,
    accuracy: right / answers.length,
    accuracyInterval95: interval95(right, answers.length),
    top3Accuracy: count(({ label, top3 }) => top3.includes(label)) / answers.length,
    macroF1: asked.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, asked.length),
    ece: calibrationError(answers),
    coverageAtPrecision: Object.fromEntries(['0.92', '0.95', '0.98'].map((precision) => [precision, coverageAt(answers, Number(precision))])),
    autoApply: { coverage: applied.length / answers.length, precision: applied.length === 0 ? null : applied.filter((answer) => answer.right).length / applied.length },
    perClass,
  };
}
