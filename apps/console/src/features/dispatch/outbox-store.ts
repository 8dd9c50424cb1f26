import { createStore, get, update } from 'idb-keyval';
import type { Entries } from './outbox';
import type { OutboxStore } from './outbox-sender';

/** In the browser's own database, for one person: the next one who signs in here sees nothing of it. */
export function outboxStore(subject: string): OutboxStore {
  const place = createStore('deskgraph-outbox', 'entries');
  return {
    read: async () => (await get<Entries>(subject, place)) ?? [],
    change: (by) => update<Entries>(subject, (entries) => by(entries ?? []), place),
  };
}
