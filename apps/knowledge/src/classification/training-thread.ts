import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { appFolder } from '../folders';
import { trainHeads, type Trained, type TrainingSet } from './domain/training';

/** The built one, also when the service runs from source as it does in tests. */
const thisFile = join(appFolder, 'dist', 'src', 'classification', 'training-thread.js');
const mostMegabytes = 512;

/** Trains in a thread of its own, so that the service keeps answering. */
export function trainBeside(set: TrainingSet): Promise<Trained> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thisFile, { workerData: set, resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the training thread ended early (${code})`)));
  });
}

if (!isMainThread && parentPort && require.main === module) parentPort.postMessage(trainHeads(workerData as TrainingSet));
