import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { trainHeads, type Trained, type TrainingSet } from './domain/training';

const thisFile = join(__dirname, 'training-thread.js');
const mostMegabytes = 512;

/** Trains in a thread of its own, so that the service keeps answering. Tests run from source, where no thread can load it. */
export async function trainBeside(set: TrainingSet): Promise<Trained> {
  if (!existsSync(thisFile)) return trainHeads(set);
  return new Promise((resolve, reject) => {
    const worker = new Worker(thisFile, { workerData: set, resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the training thread ended early (${code})`)));
  });
}

if (!isMainThread && parentPort && require.main === module) parentPort.postMessage(trainHeads(workerData as TrainingSet));
