import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@deskgraph/runtime';
import { LOGGER, type Logger } from '../logging';
import { ActivateVersion } from './activate-version';
import type { LabelSet } from './label-set';
import { LabelSetsStore } from './label-sets.store';
import { TrainLabelSet } from './train-label-set';
import type { TrainingVectors } from './training-vectors';
import { TriageTrainings } from './triage-trainings';

/**
 * The first version of a label set becomes active when it passes the gate, like every other; it is judged by starter texts it
 * did not learn from.
 */
@Injectable()
export class FirstVersion {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly labelSets: LabelSetsStore,
    private readonly trainings: TriageTrainings,
    private readonly train: TrainLabelSet,
    private readonly activate: ActivateVersion,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async ofAll(labelSets: readonly LabelSet[]): Promise<void> {
    const vectors = this.train.sharedVectors();
    for (const labelSet of labelSets) await this.of(labelSet, vectors);
  }

  private async of(labelSet: LabelSet, vectors: TrainingVectors): Promise<void> {
    const { training } = this.trainings.start(labelSet.id);
    const trained = await this.train.execute(labelSet, training, { trainedBy: null, vectors });
    const { accuracy, coverage, precision, calibrationError, examples } = trained.measures;
    this.logger.info({ version: trained.version, examples, accuracy, coverage, precision, calibrationError }, 'the first triage model of a label set was trained');
    if (trained.objections.length > 0) {
      this.logger.warn({ version: trained.version, objections: trained.objections }, 'the first triage model of a label set did not pass the gate: it proposes and applies nothing');
      return;
    }
    await this.uow.run(async (tx) => {
      const now = await this.labelSets.locked(tx, labelSet.id);
      if (now === null) throw new Error(`label set ${labelSet.id} is gone`);
      // Another process may have been faster.
      if (now.activeVersion === null) await this.activate.execute(tx, now, trained.version, 'STARTED', null);
    });
  }
}
