import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { Embedder, EmbeddingUnavailable } from '../embedding/embedder';
import { LOGGER, type Logger } from '../logging';
import type { Language } from '../text/language';
import { saysNothing } from '../text/stop-words';
import { normalised, wordsOf } from '../text/words';
import { termsOf } from './domain/terms';
import { readText, type Reading, type TriageModel } from './domain/triage-model';
import { Vocabulary } from './domain/vocabulary';
import { trainBeside } from './training-thread';
import { TriageModelsStore } from './triage-models.store';
import type { TrainingText } from './training-texts';

/** Counts up when training itself changes, so that stored models of the old way are not used. */
const way = 1;

/** Says what a text is about; one model a language, trained once from examples and kept in the database. */
@Injectable()
export class Triage {
  private readonly ready: Record<Language, PromiseWithResolvers<TriageModel>> = { zh: promised(), en: promised() };

  constructor(
    private readonly embedder: Embedder,
    private readonly models: TriageModelsStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Waits until there is a model. */
  async read(language: Language, text: string, vector: Float32Array | null): Promise<Reading> {
    const model = await this.ready[language].promise;
    return readText(model, termsOfText(text, language), vector, saysNothing);
  }

  /** Loads the model that these examples make, or trains it. */
  async begin(examples: readonly TrainingText[]): Promise<void> {
    for (const language of ['zh', 'en'] as const) {
      const own = examples.filter((example) => example.language === language);
      const version = this.versionOf(language, own);
      const model = (await this.models.byVersion(version)) ?? (await this.train(language, version, own));
      this.ready[language].resolve(model);
    }
  }

  private async train(language: Language, version: string, examples: readonly TrainingText[]): Promise<TriageModel> {
    if (examples.length === 0) throw new Error(`no training examples in language ${language}: starter/examples is empty`);
    const started = Date.now();
    const corrections = await this.models.examples(language);
    const all = [...examples, ...corrections.map(({ text, categoryId, requestType }) => ({ text, category: categoryId, requestType, language }))];
    const terms: string[][] = [];
    for (const { text } of all) {
      terms.push(termsOfText(text, language));
      if (terms.length % 50 === 0) await breathe();
    }
    const vocabulary = Vocabulary.of(terms);
    const vectors = await this.vectorsOf(language, all);
    const samples = all.map(({ category, requestType }, nth) => ({ category, requestType, sparse: vocabulary.vectorOf(terms[nth] ?? []), vector: vectors?.[nth] ?? null }));
    const { category, requestType, measures } = await trainBeside({ features: vocabulary.terms.length, samples });
    const named = vectors === null ? this.versionOf(language, examples, 'words') : version;
    const model: TriageModel = { version: named, language, vocabulary, category, requestType };
    await this.models.add(model, measures, this.clock());
    this.logger.info({ version: named, measures, examples: all.length, seconds: (Date.now() - started) / 1_000 }, 'a triage model was trained');
    return model;
  }

  private async vectorsOf(language: Language, texts: readonly TrainingText[]): Promise<Float32Array[] | null> {
    try {
      return await this.embedder.embed(language, texts.map(({ text }) => text), { urgency: 'later' });
    } catch (error) {
      if (!(error instanceof EmbeddingUnavailable)) throw error;
      this.logger.warn({ err: error, language }, 'triage is trained on words only');
      return null;
    }
  }

  private versionOf(language: Language, examples: readonly TrainingText[], model = this.embedder.installed(language) ? this.embedder.modelOf(language) : 'words'): string {
    const digest = createHash('sha256').update(JSON.stringify([way, model, examples])).digest('hex');
    return `${language}-${model}-${digest.slice(0, 10)}`;
  }
}

const longestRead = 4_000;

function termsOfText(text: string, language: Language): string[] {
  const read = normalised(text.slice(0, longestRead));
  return termsOf(read, wordsOf(read), language);
}

interface PromiseWithResolvers<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
}

function promised<Value>(): PromiseWithResolvers<Value> {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((given) => (resolve = given));
  return { promise, resolve };
}
