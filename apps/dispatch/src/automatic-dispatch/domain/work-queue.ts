import type { Choice } from './choice';

export interface QueueWork {
  /** The choice for an order as things are now; null when it is not open any more. */
  readonly look: (orderId: string) => Promise<Choice | null>;
  /** Whether the order is with the engineer now. */
  readonly give: (orderId: string, engineerId: string) => Promise<boolean>;
}

/**
 * Works orders in turn and returns how many were given. An assignment changes loads and with them rankings, so whoever
 * was not clear before it is looked at again, from the head of the queue, before anybody behind them.
 */
export async function workQueue(orderIds: readonly string[], { look, give }: QueueWork): Promise<number> {
  const waiting = [...orderIds];
  let given = 0;
  for (let at = 0; at < waiting.length; ) {
    const id = waiting[at] ?? '';
    const choice = await look(id);
    if (choice !== null && 'left' in choice && choice.left === 'NOT_CLEAR') {
      at += 1;
      continue;
    }
    waiting.splice(at, 1);
    // Whom nobody may have now, nobody may have after another assignment either.
    if (choice === null || 'left' in choice || !(await give(id, choice.engineerId))) continue;
    given += 1;
    at = 0;
  }
  return given;
}
