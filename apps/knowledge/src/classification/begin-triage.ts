import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { ActivateVersion } from './activate-version';
import { FirstVersion } from './first-version';
import { LabelSetExamples } from './label-set-examples';
import { LabelSetsStore } from './label-sets.store';
import { starterLabelSets } from './starter-label-sets';
import type { TrainingText } from './training-texts';
import { Triage } from './triage';

/**
 * Puts the active version of every label set to work; an installation without one trains its first from the starter texts.
 * Until one passes the gate, the latest of a starter label set proposes: three proposals help the desk more than none.
 */
@Injectable()
export class BeginTriage {
  constructor(
    private readonly labelSets: LabelSetsStore,
    private readonly examples: LabelSetExamples,
    private readonly firstVersion: FirstVersion,
    private readonly activate: ActivateVersion,
    private readonly triage: Triage,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(starter: readonly TrainingText[], unseen: readonly TrainingText[]): Promise<void> {
    this.examples.begin(starter, unseen);
    const ours = starterLabelSets(this.clock());
    await this.labelSets.addMissing(ours);
    const found = await this.labelSets.all();
    const trained = await this.labelSets.withVersions();
    await this.firstVersion.ofAll(found.filter(({ id }) => ours.some((own) => own.id === id) && !trained.has(id)));
    await this.refresh();
    for (const { id } of ours) if (this.triage.versionOf(id) === null) await this.activate.putToProposing(id);
  }

  /** Another process may have promoted a version. */
  async refresh(): Promise<void> {
    for (const labelSet of await this.labelSets.all()) {
      if (labelSet.activeVersion !== null && labelSet.activeVersion !== this.triage.versionOf(labelSet.id)) await this.activate.putToWork(labelSet);
    }
  }
}
