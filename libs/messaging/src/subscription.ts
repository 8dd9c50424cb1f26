import type { DataOf, Envelope, EventContract } from '@deskgraph/contracts';
import { withCorrelationId } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { becauseOf } from './cause';

/** What a service does about one kind of event. */
export interface Subscription {
  readonly contract: EventContract;
  /** Messages that came one after the other; they take effect together or not at all. */
  handle(tx: EntityManager, messages: readonly Envelope[]): Promise<void>;
  /** Slow work without effects (a model's inference), done for a whole batch before its transaction opens. */
  prepare?(messages: readonly Envelope[]): Promise<void>;
}

type Work<Contract extends EventContract> = (messages: readonly Envelope<DataOf<Contract>>[]) => Promise<void>;

/** `on(WorkOrderOpened, (tx, message) => …)`: the message is typed by its contract. */
export function on<Contract extends EventContract>(
  contract: Contract,
  handle: (tx: EntityManager, message: Envelope<DataOf<Contract>>) => Promise<void>,
  prepare?: Work<Contract>,
): Subscription {
  const each = async (tx: EntityManager, messages: readonly Envelope<DataOf<Contract>>[]): Promise<void> => {
    for (const message of messages) await withCorrelationId(message.correlationId, () => becauseOf(message, () => handle(tx, message)));
  };
  return onAll(contract, each, prepare);
}

/** For what comes by the hundred: a few statements for all of them. Their events say which message is their `cause`. */
export function onAll<Contract extends EventContract>(
  contract: Contract,
  handle: (tx: EntityManager, messages: readonly Envelope<DataOf<Contract>>[]) => Promise<void>,
  prepare?: Work<Contract>,
): Subscription {
  const subscription: Subscription = { contract, handle: (tx, messages) => handle(tx, messages as readonly Envelope<DataOf<Contract>>[]) };
  if (prepare) subscription.prepare = (messages) => prepare(messages as readonly Envelope<DataOf<Contract>>[]);
  return subscription;
}
