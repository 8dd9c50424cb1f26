import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { NamedKind, NameRow } from './name.entity';

@Injectable()
export class NamesView {
  constructor(private readonly dataSource: DataSource) {}

  /** Names by id; who was never named is missing. */
  async of(kind: NamedKind, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows: Pick<NameRow, 'id' | 'name'>[] = await this.dataSource.query('select id, name from names where kind = $1 and id = any($2)', [kind, ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
