import { CategoryNamed, CustomerRegistered, EngineerRegistered } from '@deskgraph/contracts';
import { onAll, type Subscription } from '@deskgraph/messaging';
import type { EntityManager } from 'typeorm';
import type { NamedKind } from './name.entity';

interface Named {
  readonly kind: NamedKind;
  readonly id: string;
  readonly name: string;
  readonly newest_at: string;
  /** In English, when it is called otherwise there. */
  readonly name_en?: string;
}

/** What the things are called that reports are grouped by. The newest name stands, whichever message comes last. */
async function called(tx: EntityManager, names: readonly Named[]): Promise<void> {
  const oldestFirst = [...names].sort((one, other) => one.newest_at.localeCompare(other.newest_at));
  const newest = new Map(oldestFirst.map((named) => [`${named.kind} ${named.id}`, named]));
  await tx.query(
    `insert into names as known (kind, id, name, name_en, newest_at)
     select kind, id, name, name_en, newest_at from json_populate_recordset(null::names, $1::json) order by kind, id
     on conflict (kind, id) do update set name = excluded.name, name_en = excluded.name_en, newest_at = excluded.newest_at
     where known.newest_at <= excluded.newest_at`,
    [JSON.stringify([...newest.values()])],
  );
}

export const namesProjection: readonly Subscription[] = [
  onAll(CustomerRegistered, (tx, messages) =>
    called(tx, messages.map(({ occurredAt, data: { customerId, name } }) => ({ kind: 'CUSTOMER', id: customerId, name, newest_at: occurredAt }))),
  ),
  onAll(EngineerRegistered, (tx, messages) =>
    called(tx, messages.flatMap(({ occurredAt, data: { engineerId, name, teamId, teamName } }) => [
      { kind: 'ENGINEER', id: engineerId, name, newest_at: occurredAt },
      { kind: 'TEAM', id: teamId, name: teamName, newest_at: occurredAt },
    ])),
  ),
  onAll(CategoryNamed, (tx, messages) =>
    called(tx, messages.map(({ occurredAt, data: { categoryId, zh, en } }) => ({ kind: 'CATEGORY', id: categoryId, name: zh, name_en: en, newest_at: occurredAt }))),
  ),
];
