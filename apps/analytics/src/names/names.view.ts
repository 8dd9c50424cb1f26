import { Injectable } from '@nestjs/common';
import type { Language } from '@deskgraph/identity';
import { DataSource } from 'typeorm';
import type { NamedKind } from './name.entity';

@Injectable()
export class NamesView {
  constructor(private readonly dataSource: DataSource) {}

  /** Names by id; who was never named is missing. */
  async of(kind: NamedKind, ids: readonly string[], language: Language): Promise<ReadonlyMap<string, string>> {
    const rows: { id: string; name: string }[] = await this.dataSource.query(
      `select id, case when $3 = 'en' then coalesce(name_en, name) else name end as name from names where kind = $1 and id = any($2)`,
      [kind, ids, language],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Categories by their whole path; a part that was never named is called by its id. */
  async ofCategories(ids: readonly string[], language: Language): Promise<ReadonlyMap<string, string>> {
    const known = await this.of('CATEGORY', [...new Set(ids.flatMap(pathOf))], language);
    return new Map(ids.map((id) => [id, pathOf(id).map((above) => known.get(above) ?? above.slice(above.lastIndexOf('/') + 1)).join(' › ')]));
  }
}

/** server/hardware: server, server/hardware. */
const pathOf = (id: string): string[] => id.split('/').map((_, nth, parts) => parts.slice(0, nth + 1).join('/'));
