import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

interface Answer {
  readonly id: number;
  readonly vectors?: Float32Array[];
  readonly failure?: string;
}

interface Waiting {
  resolve(vectors: Float32Array[]): void;
  reject(error: Error): void;
}

export interface EncodeTask {
  /** Folder of the model. */
  readonly name: string;
  /** `cls`: the first token's state stands for the text; `mean`: the mean of all. */
  readonly pooling: 'cls' | 'mean';
  readonly texts: readonly string[];
  /** Longer texts are cut. */
  readonly mostTokens: number;
}

/** The models below a folder in a thread of their own; each is loaded when it is first asked for. */
export class EncoderThread {
  private readonly waiting = new Map<number, Waiting>();
  private worker: Worker | undefined;
  private count = 0;

  constructor(private readonly folder: string) {}

  /** Unit vectors in the order of the texts. A thread that does not answer in time is ended; the next task starts another. */
  async encode(task: EncodeTask, withinMillis?: number): Promise<Float32Array[]> {
    const worker = (this.worker ??= this.start());
    const id = (this.count += 1);
    const timer = withinMillis === undefined ? undefined : setTimeout(() => void worker.terminate(), withinMillis);
    timer?.unref();
    try {
      return await new Promise((resolve, reject) => {
        this.waiting.set(id, { resolve, reject });
        worker.postMessage({ id, ...task });
      });
    } finally {
      clearTimeout(timer);
    }
  }

  async stop(): Promise<void> {
    await this.worker?.terminate();
  }

  /** A thread that ends fails what it was asked; the next task starts another. */
  private start(): Worker {
    const worker = new Worker(join(__dirname, 'encoder-worker.mjs'), { workerData: { folder: this.folder } });
    // It never keeps the process alive by itself.
    worker.unref();
    worker.on('message', ({ id, vectors, failure }: Answer) => {
      const asked = this.waiting.get(id);
      this.waiting.delete(id);
      if (vectors) asked?.resolve(vectors);
      else asked?.reject(new Error(failure ?? 'no answer'));
    });
    const fail = (error: Error): void => {
      if (this.worker === worker) this.worker = undefined;
      for (const asked of this.waiting.values()) asked.reject(error);
      this.waiting.clear();
    };
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`the encoder's thread ended with ${code}`)));
    return worker;
  }
}
