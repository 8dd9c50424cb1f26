import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Language } from '../text/language';
import { EncoderThread, type EncodeTask } from './encoder-thread';
import { encoders } from './encoders';
import { Lane, type Urgency } from './lane';

export const MODEL_DIR = Symbol('MODEL_DIR');

const batchSize = 16;
/** With loading the model on a slow machine; a thread that needs longer hangs. */
const longestBatchMillis = 30_000;

/** The vectors cannot be had; whoever can goes on without them. */
export class EmbeddingUnavailable extends Error {}

export interface EmbedOptions {
  readonly urgency?: Urgency;
  /** Longer texts are cut. */
  readonly mostTokens?: number;
}

/** Turns texts into unit vectors; one model a language, loaded when first asked for. */
@Injectable()
export class Embedder implements OnApplicationShutdown {
  private readonly thread: EncoderThread;
  private readonly lane = new Lane();

  constructor(@Inject(MODEL_DIR) private readonly folder: string) {
    this.thread = new EncoderThread(folder);
  }

  onApplicationShutdown(): Promise<void> {
    return this.thread.stop();
  }

  /** Vectors of different models cannot be compared. */
  modelOf(language: Language): string {
    return encoders[language][0].name;
  }

  /** All that read texts of a language, that one first. */
  modelsOf(language: Language): readonly string[] {
    return encoders[language].map(({ name }) => name);
  }

  /** By a model of the caller's choice, in the order of the texts. Throws EmbeddingUnavailable when there is no model or it fails. */
  async embedBy({ name, pooling }: Pick<EncodeTask, 'name' | 'pooling'>, texts: readonly string[], { urgency = 'now', mostTokens = 128 }: EmbedOptions = {}): Promise<Float32Array[]> {
    if (texts.length === 0) return [];
    try {
      if (!existsSync(join(this.folder, name, 'onnx', 'model_quantized.onnx'))) throw new Error(`${join(this.folder, name)} has no model`);
      const vectors: Float32Array[] = [];
      // Texts of like length together: a batch costs as much as its longest.
      const order = texts.map((text, index) => ({ text, index })).sort((one, other) => one.text.length - other.text.length);
      for (let start = 0; start < order.length; start += batchSize) {
        const batch = order.slice(start, start + batchSize);
        const found = await this.lane.run(urgency, () => this.thread.encode({ name, pooling, texts: batch.map(({ text }) => text), mostTokens }, longestBatchMillis));
        found.forEach((vector, nth) => (vectors[batch[nth]?.index ?? 0] = vector));
      }
      return vectors;
    } catch (error) {
      throw new EmbeddingUnavailable(`the model ${name} below ${this.folder} gives no vectors`, { cause: error });
    }
  }
}
