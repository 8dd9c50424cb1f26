import { Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { UnitOfWork } from '@deskgraph/runtime';
import type { InvalidInputRefusal } from '@deskgraph/subgraph';
import { ActivateVersion } from './activate-version';
import type { LabelSet } from './label-set';
import { noSuchVersion, type LabelSetRefusal } from './label-set-refusals';
import { LabelSetsStore } from './label-sets.store';

/** A version that passed the gate becomes the one that reads texts. */
@Injectable()
export class PromoteTriageModel {
  constructor(private readonly uow: UnitOfWork, private readonly labelSets: LabelSetsStore, private readonly activate: ActivateVersion) {}

  async execute(principal: Principal, { version }: { readonly version: string }): Promise<LabelSet | LabelSetRefusal | InvalidInputRefusal> {
    const wanted = await this.labelSets.version(version);
    if (wanted === null) return noSuchVersion;
    if (wanted.objections.length > 0) return { refused: 'GateNotPassed', version: wanted };
    const outcome = await this.uow.run(async (tx) => {
      const labelSet = await this.labelSets.locked(tx, wanted.labelSetId);
      if (labelSet === null) return noSuchVersion;
      // A retry changes nothing.
      if (labelSet.activeVersion === version) return labelSet;
      return this.activate.execute(tx, labelSet, version, 'PROMOTED', principal.id);
    });
    if (!('refused' in outcome)) await this.activate.putToWork(outcome);
    return outcome;
  }
}
