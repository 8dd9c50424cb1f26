import type { DataOf, Envelope, EventContract } from '@deskgraph/contracts';
import type { EntityManager } from 'typeorm';

/** What a service does about one kind of event. */
export interface Subscription {
  readonly contract: EventContract;
  handle(tx: EntityManager, message: Envelope): Promise<void>;
  /** Slow work without effects (a model's inference), done for a whole batch before its transaction opens. */
  prepare?(messages: readonly Envelope[]): Promise<void>;
}

/** `on(WorkOrderOpened, (tx, message) => …)`: the message is typed by its contract. */
export function on<Contract extends EventContract>(
  contract: Contract,
  handle: (tx: EntityManager, message: Envelope<DataOf<Contract>>) => Promise<void>,
  prepare?: (messages: readonly Envelope<DataOf<Contract>>[]) => Promise<void>,
): Subscription {
  const subscription: Subscription = {
    contract,
    handle: (tx, message) => handle(tx, message as Envelope<DataOf<Contract>>),
  };
  if (prepare) subscription.prepare = (messages) => prepare(messages as readonly Envelope<DataOf<Contract>>[]);
  return subscription;
}
