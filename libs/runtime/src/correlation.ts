import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const storage = new AsyncLocalStorage<string>();

/** Header by which gateway and subgraphs pass the id on. */
export const correlationHeader = 'x-correlation-id';

/** The id that ties log lines, errors and events of one request together; undefined outside any request. */
export function currentCorrelationId(): string | undefined {
  return storage.getStore();
}

/** Runs `work` under a correlation id: the caller's when it is well-formed, otherwise a new one. */
export function withCorrelationId<Result>(id: string | undefined, work: () => Result): Result {
  const wellFormed = id !== undefined && /^[\w-]{8,64}$/.test(id);
  return storage.run(wellFormed ? id : randomUUID(), work);
}
