import type { EntityManager } from 'typeorm';

/**
 * Runs `work` unless this consumer already handled the message. The mark and the effect share the transaction:
 * a crash between them is impossible. Returns whether the work ran.
 */
export async function once(tx: EntityManager, consumer: string, messageId: string, work: () => Promise<void>): Promise<boolean> {
  const marked: unknown[] = await tx.query(
    'insert into inbox (consumer, message_id) values ($1, $2) on conflict do nothing returning 1',
    [consumer, messageId],
  );
  if (marked.length === 0) return false;
  await work();
  return true;
}
