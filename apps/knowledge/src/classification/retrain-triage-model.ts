import { Inject, Injectable } from '@nestjs/common';
import type { InvalidInputRefusal } from '@deskgraph/subgraph';
import type { Principal } from '@deskgraph/identity';
import { LOGGER, type Logger } from '../logging';
import { AnnounceTraining } from './announce-training';
import { noSuchLabelSet, tooFewLabels } from './label-set-refusals';
import { LabelSetExamples } from './label-set-examples';
import { LabelSetsStore } from './label-sets.store';
import { TrainLabelSet } from './train-label-set';
import { TriageTrainings, type TriageTraining } from './triage-trainings';

/** Starts a training and answers at once; how far it is says the graph, and an event. */
@Injectable()
export class RetrainTriageModel {
  constructor(
    private readonly labelSets: LabelSetsStore,
    private readonly examples: LabelSetExamples,
    private readonly trainings: TriageTrainings,
    private readonly train: TrainLabelSet,
    private readonly announce: AnnounceTraining,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(principal: Principal, { labelSetId }: { readonly labelSetId: string }): Promise<TriageTraining | InvalidInputRefusal> {
    const labelSet = await this.labelSets.byId(labelSetId);
    if (labelSet === null) return noSuchLabelSet;
    const examples = await this.examples.of(labelSetId);
    if (new Set(examples.map(({ label }) => label)).size < 2) return tooFewLabels;
    const { training, fresh } = this.trainings.start(labelSetId);
    if (!fresh) return training;
    this.train.execute(labelSet, training, { trainedBy: principal.id, examples }).catch(async (error: unknown) => {
      this.logger.error({ err: error, labelSetId }, 'a triage model could not be trained');
      await this.announce.failed(training.id);
    }).catch((error: unknown) => this.logger.error({ err: error, labelSetId }, 'a failed training could not be announced'));
    return training;
  }
}
