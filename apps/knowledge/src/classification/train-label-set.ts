import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { Embedder } from '../embedding/embedder';
import { AnnounceTraining } from './announce-training';
import { evaluationOf } from './domain/evaluation';
import type { HeldOutAnswer } from './domain/fit-reader';
import { measuresOf, objectionsTo, rightnessOf } from './domain/gate';
import type { TriageModel } from './domain/triage-model';
import type { LabelSet } from './label-set';
import type { TriageModelVersionRow } from './label-set.entity';
import { LabelSetExamples } from './label-set-examples';
import { LabelSetsStore } from './label-sets.store';
import { readTexts } from './read-texts';
import { trainReaders, type LabelledText } from './train-model';
import { TrainingVectors } from './training-vectors';
import type { TriageTraining } from './triage-trainings';

export interface TrainingOptions {
  /** Null when an installation trains for itself. */
  readonly trainedBy: string | null;
  readonly vectors?: TrainingVectors;
  /** Those of the label set, when the caller has read them already. */
  readonly examples?: readonly LabelledText[];
}

/** Trains a version of a label set in a thread of its own and judges it; the active version stays as it is. */
@Injectable()
export class TrainLabelSet {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly labelSets: LabelSetsStore,
    private readonly examples: LabelSetExamples,
    private readonly embedder: Embedder,
    private readonly announce: AnnounceTraining,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For several label sets with the same texts. */
  sharedVectors(): TrainingVectors {
    return new TrainingVectors(this.embedder);
  }

  async execute(labelSet: LabelSet, { id, version }: TriageTraining, { trainedBy, vectors, examples: read }: TrainingOptions): Promise<TriageModelVersionRow> {
    const examples = read ?? (await this.examples.of(labelSet.id));
    const { readers, bytes, heldOut, withMeaning } = await trainReaders(this.embedder, {
      examples,
      wantedPrecision: labelSet.wantedPrecision,
      ...(vectors && { vectors }),
      progress: (share) => void this.announce.progress(id, share),
    });
    // What an installation trains for itself is judged by texts kept apart; later versions by all examples, each held out once.
    const unseen = trainedBy === null ? this.examples.unseenOf(labelSet.id) : [];
    const judged = unseen.length === 0 ? heldOut : await this.asked({ version, readers }, unseen);
    const measures = measuresOf(judged, examples.length, labelSet.wantedPrecision);
    const rightness = rightnessOf(heldOut);
    const languages = new Map([...examples, ...unseen].map((example) => [example.id, example.language]));
    const active = labelSet.activeVersion === null ? null : await this.labelSets.rightnessOf(labelSet.activeVersion);
    const row: TriageModelVersionRow = {
      version, trainedBy, withMeaning, measures,
      labelSetId: labelSet.id,
      trainedAt: this.clock(),
      objections: objectionsTo(measures, labelSet, rightness, active),
      heldOut: rightness,
      evaluation: evaluationOf(judged.map((answer) => ({ ...answer, language: languages.get(answer.id) ?? '' }))),
      readerZh: bytes.zh ? Buffer.from(bytes.zh) : null,
      readerEn: bytes.en ? Buffer.from(bytes.en) : null,
    };
    await this.uow.run(async (tx) => {
      await this.labelSets.addVersion(tx, row);
      await this.announce.done(tx, id);
    });
    return row;
  }

  private async asked(model: TriageModel, unseen: readonly LabelledText[]): Promise<HeldOutAnswer[]> {
    const readings = await readTexts(this.embedder, model, unseen);
    return unseen.map(({ id, label }, nth) => ({ id, label, said: readings[nth]?.label ?? '', confidence: readings[nth]?.confidence ?? 0 }));
  }
}
