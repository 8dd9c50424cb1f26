import { Inject, Injectable } from '@nestjs/common';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { LOGGER, type Logger } from '../logging';
import { triageTrainingProgressed } from './triage-models.events';
import { TriageTrainings } from './triage-trainings';

/** Says how far a training is: in the graph at once, as an event with every tenth. */
@Injectable()
export class AnnounceTraining {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly trainings: TriageTrainings,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async progress(id: string, share: number): Promise<void> {
    const { before, after } = this.trainings.progress(id, share);
    if (Math.floor(before.share * 10) === Math.floor(after.share * 10)) return;
    try {
      await this.uow.run((tx) => this.outbox.append(tx, [triageTrainingProgressed(after, this.clock())]));
    } catch (error) {
      // The next tenth says it again.
      this.logger.warn({ err: error, training: id }, 'the progress of a training could not be announced');
    }
  }

  async done(tx: EntityManager, id: string): Promise<void> {
    const at = this.clock();
    await this.outbox.append(tx, [triageTrainingProgressed(this.trainings.finish(id, 'DONE', at), at)]);
  }

  async failed(id: string): Promise<void> {
    const at = this.clock();
    await this.uow.run((tx) => this.outbox.append(tx, [triageTrainingProgressed(this.trainings.finish(id, 'FAILED', at), at)]));
  }
}
