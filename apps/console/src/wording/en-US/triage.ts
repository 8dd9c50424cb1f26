import type { InEveryLanguage } from '../languages';
import type { triage as zh } from '../zh-CN/triage';

export const triage: InEveryLanguage<typeof zh> = {
  title: 'Triage models', labelSets: 'Label sets', noLabelSet: 'There is no such label set', noVersion: 'No version has been trained yet',
  activeIs: 'Active version', shownIs: 'Version shown',
  tiles: { accuracy: 'Accuracy', coverage: 'Decided by itself', precision: 'Of these right', threshold: 'Threshold', calibrationError: 'Calibration error', examples: 'Examples' },
  tileHints: { accuracy: 'of unseen examples', coverage: 'without a person', precision: 'of what it decides', threshold: 'decides from this confidence on', calibrationError: 'confidence against reality', examples: 'each held out once' },
  never: 'Never', trainedAt: 'Trained', withMeaning: 'by meaning and words', wordsOnly: 'by words only (the embedding models were missing)',
  interval: '95% interval {{low}}–{{high}}, {{count}} examples',
  train: 'Train a version', trainingRuns: 'Training {{share}}', trainingDone: 'Last training is done', trainingFailed: 'The last training failed; the active version goes on',
  targets: 'Targets and their effect', targetNames: { wantedPrecision: 'Right of what it decides', leastAccuracy: 'Accuracy to become active', leastRecall: 'Found of each class' },
  targetHints: { wantedPrecision: 'The higher, the less it decides by itself', leastAccuracy: 'A version below this cannot become active', leastRecall: 'Nor one that finds less of any class' },
  effectThreshold: 'Threshold', effectCoverage: 'Decided by itself', effectPrecision: 'Of these right', effectNone: 'This version does not reach that at any confidence; it would decide nothing by itself.',
  reset: 'Reset', targetsHold: 'Holds from the next training on.', targetsSaved: 'Targets saved; they hold from the next training on',
  byLanguage: 'By language', allLanguages: 'All', zh: 'Chinese', en: 'English', byClass: 'By class', columns: { name: 'Class', recall: 'Found', precision: 'Right' }, count: 'Examples',
  noDetail: 'Details (intervals, confusions, calibration) were not kept when this version was trained. Train a new one to see them.',
  confusions: 'Classes it confuses', takenFor: '{{label}} → taken for {{said}}', noConfusions: 'Nothing was confused', showAll: 'Show all {{count}} pairs',
  calibration: 'Calibration', calibrationHint: 'The larger the point, the more examples; on the dashed line it is as often right as it is sure.', confidence: 'Confidence', mean: 'Mean confidence', right: 'Right', ideal: 'Ideal', measured: 'Measured', numbers: 'Show the numbers',
  drift: { title: 'Drift by week', none: 'No requests have been read yet', week: 'Week', read: 'Read', confidence: 'Mean confidence', applied: 'Decided by itself', corrected: 'Corrected', outside: 'Nothing fits' },
  versions: 'Versions', active: 'Active', gateOpen: 'Ready', gateClosed: 'Below target', promote: 'Make active', promoted: 'The version is active', rollBack: 'Roll back', rolledBack: 'Rolled back', gateRefused: 'This version does not reach the targets:', whyNot: 'Why not ({{count}})',
  objections: { TOO_MANY_WRONG: 'Accuracy {{reached}}, {{least}} wanted{{label}}', LABEL_TOO_WEAK: '“{{label}}” is found {{reached}} of the time, {{least}} wanted', WORSE_THAN_ACTIVE: '{{reached}} right on the same examples, the active version {{least}}{{label}}' },
  changes: 'What became active', changeKinds: { STARTED: 'First version', PROMOTED: 'Made active', ROLLED_BACK: 'Rolled back' }, before: 'before {{version}}',
  examples: 'Examples to label', examplesHint: 'Requests it was least sure of. A digit says the label, S skips; what you say is learned from and corrects the request at once.', examplesElsewhere: 'This label set learns from imported texts', noExamples: 'No requests to label at the moment', more: 'Get more', left: '{{count}} left', whichLabel: 'Choose the label', another: 'Another class', choose: 'Choose', skip: 'Skip', noCategoryYet: 'This request has no category yet; label that first',
  import: 'Import labelled texts', importHint: 'A CSV file with two columns, text and label (the id of a category, or the label). The same text again replaces its label.', chooseFile: 'Choose a CSV file', rowsRead: '{{file}}: {{count}} to import', takeOver: 'Import', lacking: 'These rows lack a text or a label and are left out: {{rows}}', text: 'Text {{number}}:', imported: '{{count}} imported; the next training learns from them',
};
