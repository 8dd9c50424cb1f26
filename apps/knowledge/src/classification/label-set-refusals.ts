import type { InvalidInputRefusal, RefusalTexts } from '@deskgraph/subgraph';
import type { TriageModelVersion } from './label-set';

export type LabelSetRefusal =
  | { readonly refused: 'GateNotPassed'; readonly version: TriageModelVersion }
  | { readonly refused: 'NoEarlierVersion'; readonly labelSetId: string };

export const noSuchLabelSet: InvalidInputRefusal = {
  refused: 'InvalidInput',
  mistakes: [{ path: ['labelSetId'], text: { zh: '没有此标签集，请核对编号', en: 'no such label set; check the id' } }],
};

export const tooFewLabels: InvalidInputRefusal = {
  refused: 'InvalidInput',
  mistakes: [{ path: ['labelSetId'], text: { zh: '样本至少要有两个标签，请先导入', en: 'its examples need at least two labels; import some first' } }],
};

export const noSuchVersion: InvalidInputRefusal = {
  refused: 'InvalidInput',
  mistakes: [{ path: ['version'], text: { zh: '没有此模型版本，请核对编号', en: 'no such model version; check it' } }],
};

export const labelSetTexts: RefusalTexts<LabelSetRefusal> = {
  GateNotPassed: ({ version }) => ({
    zh: `版本 ${version.version} 未达到启用标准（${version.objections.length} 项），请查看 objections，补充样本后重新训练`,
    en: `Version ${version.version} does not pass the gate (${version.objections.length} objections); read them, add examples and train again`,
  }),
  NoEarlierVersion: () => ({ zh: '没有更早的版本可以恢复', en: 'There is no earlier version to return to' }),
};
