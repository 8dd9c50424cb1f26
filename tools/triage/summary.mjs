const percent = (share) => (share === null ? '–' : `${(share * 100).toFixed(2)} %`);
const worstShown = 5;

/** What a person reads of a report. */
export function printed(report) {
  const { n, accuracy, accuracyInterval95: [low, high], top3Accuracy, macroF1, ece, coverageAtPrecision, autoApply, trainSeconds, classifyMillis, oos, perClass, withMeaning } = report;
  const worst = Object.entries(perClass).filter(([, { support }]) => support > 0).sort(([, one], [, other]) => one.recall - other.recall).slice(0, worstShown);
  return [
    `${n} texts, ${Object.keys(perClass).length} labels${withMeaning ? '' : ' (by words only: no embedding models)'}`,
    `accuracy          ${percent(accuracy)}  (95 %: ${percent(low)} to ${percent(high)})`,
    `right in top 3    ${percent(top3Accuracy)}`,
    `macro F1          ${percent(macroF1)}`,
    `calibration error ${ece.toFixed(4)}`,
    ...Object.entries(coverageAtPrecision).map(([precision, share]) => `surest texts with ${percent(Number(precision))} right: ${percent(share)}`),
    `applied by the threshold from training: ${percent(autoApply.coverage)}, of these right ${percent(autoApply.precision)}`,
    ...(oos ? [`out of scope (${oos.n}): recognised ${percent(oos.recall)}, AUROC ${oos.auroc.toFixed(4)}, applied ${percent(oos.applied)}; in scope right and kept ${percent(oos.inScopeAccuracy)}`] : []),
    `training ${trainSeconds.toFixed(1)} s; one text p50 ${classifyMillis.p50.toFixed(1)} ms, p99 ${classifyMillis.p99.toFixed(1)} ms`,
    'hardest labels:',
    ...worst.map(([label, { recall, precision, support }]) => `  ${label}: found ${percent(recall)}, right when said ${percent(precision)}, ${support} texts`),
  ].join('\n');
}
