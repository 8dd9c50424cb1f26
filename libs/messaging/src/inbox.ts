import type { EntityManager } from 'typeorm';

/**
 * Marks messages as handled by this consumer and returns the ids of those that were not yet. The marks and the effects
 * share the transaction: a crash between them is impossible.
 */
export async function markNew(tx: EntityManager, consumer: string, messageIds: readonly string[]): Promise<ReadonlySet<string>> {
  const marked: { message_id: string }[] = await tx.query(
    'insert into inbox (consumer, message_id) select $1, unnest($2::uuid[]) on conflict do nothing returning message_id',
    [consumer, messageIds],
  );
  return new Set(marked.map(({ message_id: id }) => id));
}
