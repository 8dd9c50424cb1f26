import { Inject, Injectable } from '@nestjs/common';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { proposing } from './domain/triage-model';
import type { LabelSet, TriageModelChange } from './label-set';
import { LabelSetsStore } from './label-sets.store';
import { Triage } from './triage';
import { triageModelActivated } from './triage-models.events';

/** Makes a version the one that reads texts, on record with who did it. */
@Injectable()
export class ActivateVersion {
  constructor(
    private readonly labelSets: LabelSetsStore,
    private readonly triage: Triage,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the caller's transaction. */
  async execute(tx: EntityManager, labelSet: LabelSet, toVersion: string, kind: TriageModelChange['kind'], changedBy: string | null): Promise<LabelSet> {
    const change: TriageModelChange = { id: uuid(), labelSetId: labelSet.id, kind, fromVersion: labelSet.activeVersion, toVersion, changedBy, changedAt: this.clock() };
    const next = { ...labelSet, activeVersion: toVersion };
    await this.labelSets.save(tx, next);
    await this.labelSets.addChange(tx, change);
    await this.outbox.append(tx, [triageModelActivated(change)]);
    return next;
  }

  /** The latest version, whatever the gate says of it: nothing it reads is applied. */
  async putToProposing(labelSetId: string): Promise<void> {
    const [latest] = await this.labelSets.versionsOf(labelSetId, 1);
    const model = latest === undefined ? null : await this.labelSets.model(latest.version);
    if (model === null) throw new Error(`label set ${labelSetId} has no version`);
    this.triage.use(labelSetId, proposing(model));
  }

  /** After the transaction: texts are read by it from now on. */
  async putToWork({ id, activeVersion }: Pick<LabelSet, 'id' | 'activeVersion'>): Promise<void> {
    const model = activeVersion === null ? null : await this.labelSets.model(activeVersion);
    if (model === null) throw new Error(`the active version of label set ${id} is gone`);
    this.triage.use(id, model);
  }
}
