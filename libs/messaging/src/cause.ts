import { AsyncLocalStorage } from 'node:async_hooks';
import type { Envelope } from '@deskgraph/contracts';

const storage = new AsyncLocalStorage<Envelope>();

/** The message whose handling is running now; events it leads to name it as their cause. */
export function currentCause(): Envelope | undefined {
  return storage.getStore();
}

export function becauseOf<Result>(message: Envelope, work: () => Result): Result {
  return storage.run(message, work);
}
