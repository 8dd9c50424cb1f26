import { CategoryNamed, CustomerRegistered, EngineerRegistered } from '@deskgraph/contracts';
import { on, type Subscription } from '@deskgraph/messaging';
import type { EntityManager } from 'typeorm';
import type { NamedKind } from './name.entity';

/** What the things are called that reports are grouped by. The newest name stands, whichever message comes last. */
async function called(tx: EntityManager, kind: NamedKind, id: string, name: string, occurredAt: string, nameEn: string | null = null): Promise<void> {
  await tx.query(
    `insert into names as known (kind, id, name, newest_at, name_en) values ($1, $2, $3, $4, $5)
     on conflict (kind, id) do update set name = excluded.name, name_en = excluded.name_en, newest_at = excluded.newest_at
     where known.newest_at <= excluded.newest_at`,
    [kind, id, name, occurredAt, nameEn],
  );
}

export const namesProjection: readonly Subscription[] = [
  on(CustomerRegistered, (tx, { occurredAt, data: { customerId, name } }) => called(tx, 'CUSTOMER', customerId, name, occurredAt)),
  on(EngineerRegistered, async (tx, { occurredAt, data: { engineerId, name, teamId, teamName } }) => {
    await called(tx, 'ENGINEER', engineerId, name, occurredAt);
    await called(tx, 'TEAM', teamId, teamName, occurredAt);
  }),
  on(CategoryNamed, (tx, { occurredAt, data: { categoryId, zh, en } }) => called(tx, 'CATEGORY', categoryId, zh, occurredAt, en)),
];
