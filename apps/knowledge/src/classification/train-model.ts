import type { Embedder } from '../embedding/embedder';
import { prepared } from '../text/prepared';
import type { HeldOutAnswer } from './domain/fit-reader';
import { readerOfBytes } from './domain/model-bytes';
import type { Reader } from './domain/reader';
import { languagesOf, type Language } from './domain/triage-model';
import { TrainingVectors } from './training-vectors';
import { trainBeside } from './training-thread';

/** A text and its label, as somebody said. */
export interface LabelledText {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
  readonly label: string;
}

export interface TrainingWish {
  readonly examples: readonly LabelledText[];
  readonly wantedPrecision: number;
  /** Shared by label sets with the same texts, so that each is embedded once. */
  readonly vectors?: TrainingVectors;
  progress(share: number): void;
}

export interface TrainedReaders {
  readonly readers: Partial<Record<Language, Reader>>;
  readonly bytes: Partial<Record<Language, Uint8Array>>;
  /** What was said of examples by readers that had not seen them. */
  readonly heldOut: readonly HeldOutAnswer[];
  /** False when the embedding models gave nothing and the readers know words only. */
  readonly withMeaning: boolean;
}

/** So much of the work is reading the texts with the embedding models. */
const embeddingShare = 0.4;

/** Trains the readers of one label set; what the service does, and what `npm run triage:evaluate` measures. */
export async function trainReaders(embedder: Embedder, { examples, wantedPrecision, progress, vectors: source = new TrainingVectors(embedder) }: TrainingWish): Promise<TrainedReaders> {
  const languages = languagesOf(examples);
  if (languages.length === 0) throw new Error('there is nothing to learn from: no labelled examples');
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const trained: TrainedReaders[] = [];
  for (const [nth, language] of languages.entries()) {
    const own = (languages.length === 1 ? examples : examples.filter((example) => example.language === language)).map((example) => ({ ...example, text: prepared(example.text) }));
    const report = (share: number): void => progress((nth + share) / languages.length);
    const vectors = await source.of(language, own.map(({ text }) => text), (share) => report(share * embeddingShare));
    const { bytes, heldOut } = await trainBeside({ language, labels, examples: own, vectors: vectors ?? [], wantedPrecision }, (share) => report(embeddingShare + share * (1 - embeddingShare)));
    trained.push({ readers: { [language]: readerOfBytes(bytes) }, bytes: { [language]: bytes }, heldOut, withMeaning: vectors !== null });
  }
  return {
    readers: Object.assign({}, ...trained.map(({ readers }) => readers)),
    bytes: Object.assign({}, ...trained.map(({ bytes }) => bytes)),
    heldOut: trained.flatMap(({ heldOut }) => heldOut),
    withMeaning: trained.every(({ withMeaning }) => withMeaning),
  };
}
