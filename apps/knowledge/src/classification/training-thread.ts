import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { appFolder } from '../folders';
import { termsOf } from '../text/terms';
import { fitReader, type HeldOutAnswer } from './domain/fit-reader';
import { bytesOfReader } from './domain/model-bytes';
import type { Language } from './domain/triage-model';

export interface ReaderTask {
  readonly language: Language;
  readonly labels: readonly string[];
  readonly examples: readonly { readonly id: string; readonly text: string; readonly label: string }[];
  /** Of each embedding model, of each example; empty when there are no models. */
  readonly vectors: readonly (readonly Float32Array[])[];
  readonly wantedPrecision: number;
}

/** The bytes of the reader, and what was said of examples it had not seen. */
export interface ReaderTrained {
  readonly bytes: Uint8Array;
  readonly heldOut: readonly HeldOutAnswer[];
}

type Said = { readonly share: number } | ReaderTrained;

/** The built one, also when the service runs from source as it does in tests. */
const thisFile = join(appFolder, 'dist', 'src', 'classification', 'training-thread.js');
const mostMegabytes = 1_024;

/** Trains in a thread of its own, so that the service keeps answering. */
export function trainBeside(task: ReaderTask, progress: (share: number) => void): Promise<ReaderTrained> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thisFile, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } });
    worker.on('message', (said: Said) => {
      if ('share' in said) progress(said.share);
      else resolve(said);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the training thread ended early (${code})`)));
  });
}

function train({ language, labels, examples, vectors, wantedPrecision }: ReaderTask, progress: (share: number) => void): ReaderTrained {
  const places = new Map(labels.map((label, k) => [label, k]));
  const { reader, heldOut } = fitReader(
    {
      labels, vectors, wantedPrecision,
      ids: examples.map(({ id }) => id),
      texts: examples.map(({ text }) => termsOf(text, language)),
      targets: Uint16Array.from(examples, ({ label }) => places.get(label) ?? 0),
    },
    progress,
  );
  return { bytes: bytesOfReader(reader), heldOut };
}

// `require.main` is this file only in its own thread.
if (!isMainThread && parentPort && require.main === module) {
  const port = parentPort;
  const trained = train(workerData as ReaderTask, (share) => port.postMessage({ share }));
  port.postMessage(trained, [trained.bytes.buffer as ArrayBuffer]);
}
