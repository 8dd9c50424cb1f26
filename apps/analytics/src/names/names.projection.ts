import { ClassificationCorrected, CustomerRegistered, EngineerRegistered, RequestClassified } from '@deskgraph/contracts';
import { on, type Subscription } from '@deskgraph/messaging';
import type { EntityManager } from 'typeorm';
import type { NamedKind } from './name.entity';

/** What the things are called that reports are grouped by. The newest name stands, whichever message comes last. */
async function called(tx: EntityManager, kind: NamedKind, id: string, name: string, occurredAt: string): Promise<void> {
  await tx.query(
    `insert into names as known (kind, id, name, newest_at) values ($1, $2, $3, $4)
     on conflict (kind, id) do update set name = excluded.name, newest_at = excluded.newest_at
     where known.newest_at <= excluded.newest_at`,
    [kind, id, name, occurredAt],
  );
}

interface Category {
  readonly id: string;
  readonly path: readonly string[];
}

const categoryCalled = (tx: EntityManager, { id, path }: Category, occurredAt: string): Promise<void> => called(tx, 'CATEGORY', id, path.join(' › '), occurredAt);

export const namesProjection: readonly Subscription[] = [
  on(CustomerRegistered, (tx, { occurredAt, data: { customerId, name } }) => called(tx, 'CUSTOMER', customerId, name, occurredAt)),
  on(EngineerRegistered, async (tx, { occurredAt, data: { engineerId, name, teamId, teamName } }) => {
    await called(tx, 'ENGINEER', engineerId, name, occurredAt);
    await called(tx, 'TEAM', teamId, teamName, occurredAt);
  }),
  on(RequestClassified, (tx, { occurredAt, data: { category } }) => categoryCalled(tx, category, occurredAt)),
  on(ClassificationCorrected, (tx, { occurredAt, data: { category } }) => categoryCalled(tx, category, occurredAt)),
];
