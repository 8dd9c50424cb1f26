import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@deskgraph/runtime';
import { invalidInput, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { SetLabelSetTargetsInput } from '../graph.generated';
import type { LabelSet } from './label-set';
import { noSuchLabelSet } from './label-set-refusals';
import { LabelSetsStore } from './label-sets.store';

const between = (value: number, least: number, most: number): boolean => value >= least && value <= most;

/** What versions must reach from the next training on. */
@Injectable()
export class SetLabelSetTargets {
  constructor(private readonly uow: UnitOfWork, private readonly labelSets: LabelSetsStore) {}

  async execute({ labelSetId, wantedPrecision, leastAccuracy, leastRecall }: SetLabelSetTargetsInput): Promise<LabelSet | InvalidInputRefusal> {
    const share = { zh: '须在 0 与 1 之间', en: 'must lie between 0 and 1' };
    const invalid = invalidInput([
      !between(wantedPrecision, 0.5, 0.999) && { path: ['wantedPrecision'], text: { zh: '须在 0.5 与 0.999 之间', en: 'must lie between 0.5 and 0.999' } },
      !between(leastAccuracy, 0, 1) && { path: ['leastAccuracy'], text: share },
      !between(leastRecall, 0, 1) && { path: ['leastRecall'], text: share },
    ]);
    if (invalid) return invalid;
    return this.uow.run(async (tx) => {
      const labelSet = await this.labelSets.locked(tx, labelSetId);
      if (labelSet === null) return noSuchLabelSet;
      const next = { ...labelSet, wantedPrecision, leastAccuracy, leastRecall };
      await this.labelSets.save(tx, next);
      return next;
    });
  }
}
