import { categorySet, requestTypeSet, type LabelSet } from './label-set';

export const defaultTargets = { wantedPrecision: 0.92, leastAccuracy: 0.92, leastRecall: 0.5, activeVersion: null };

/** The label sets a new installation begins with. */
export const starterLabelSets = (now: Date): LabelSet[] => [
  { id: categorySet, nameZh: '类别', nameEn: 'Category', createdAt: now, ...defaultTargets },
  { id: requestTypeSet, nameZh: '请求类型', nameEn: 'Request type', createdAt: now, ...defaultTargets },
];
