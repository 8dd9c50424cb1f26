import { Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { UnitOfWork } from '@deskgraph/runtime';
import type { InvalidInputRefusal } from '@deskgraph/subgraph';
import { ActivateVersion } from './activate-version';
import type { LabelSet } from './label-set';
import { noSuchLabelSet, type LabelSetRefusal } from './label-set-refusals';
import { LabelSetsStore } from './label-sets.store';

const changesLookedAt = 200;

/** Returns to the version that was active before the active one was promoted. */
@Injectable()
export class RollBackTriageModel {
  constructor(private readonly uow: UnitOfWork, private readonly labelSets: LabelSetsStore, private readonly activate: ActivateVersion) {}

  async execute(principal: Principal, { labelSetId }: { readonly labelSetId: string }): Promise<LabelSet | LabelSetRefusal | InvalidInputRefusal> {
    const outcome = await this.uow.run(async (tx) => {
      const labelSet = await this.labelSets.locked(tx, labelSetId);
      if (labelSet === null) return noSuchLabelSet;
      const changes = await this.labelSets.changesOf(labelSetId, changesLookedAt, tx);
      const promoted = changes.find(({ kind, toVersion }) => kind !== 'ROLLED_BACK' && toVersion === labelSet.activeVersion);
      if (!promoted || promoted.fromVersion === null) return { refused: 'NoEarlierVersion', labelSetId } as const;
      return this.activate.execute(tx, labelSet, promoted.fromVersion, 'ROLLED_BACK', principal.id);
    });
    if (!('refused' in outcome)) await this.activate.putToWork(outcome);
    return outcome;
  }
}
