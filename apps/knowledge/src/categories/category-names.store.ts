import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CategoryName } from './category-name.entity';

@Injectable()
export class CategoryNamesStore {
  /** Keeps the names, and answers with the ids of those that are new or changed; another process may do the same at once. */
  async keep(tx: EntityManager, names: readonly CategoryName[]): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `insert into category_names as known (id, zh, en, named_at)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[])
       on conflict (id) do update set zh = excluded.zh, en = excluded.en, named_at = excluded.named_at
       where (known.zh, known.en) is distinct from (excluded.zh, excluded.en) returning id`,
      [names.map(({ id }) => id), names.map(({ zh }) => zh), names.map(({ en }) => en), names.map(({ namedAt }) => namedAt)],
    );
    return rows.map(({ id }) => id);
  }
}
