import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { DataSource, type Repository } from 'typeorm';
import { starterFolder } from '../folders';
import { Synonyms } from '../search/synonyms';
import { SynonymGroupEntity, type SynonymGroup } from './synonym-group.entity';

const author = 'starter';

/** The list in the database, and what searches know of it. */
@Injectable()
export class SynonymsStore {
  constructor(private readonly dataSource: DataSource, private readonly search: Synonyms, @Inject(CLOCK) private readonly clock: Clock) {}

  /** A group of the starter list is there until somebody takes it away or changes it: that is remembered. */
  async loadStarter(file = join(starterFolder, 'synonyms.json')): Promise<void> {
    const groups: string[][] = JSON.parse(await readFile(file, 'utf8'));
    const rows = groups.map((words, nth) => ({ id: `starter-${nth + 1}`, words, changedBy: author, changedAt: this.clock() }));
    await this.rows().createQueryBuilder().insert().values(rows).orIgnore().execute();
    await this.refresh();
  }

  async all(): Promise<SynonymGroup[]> {
    return (await this.rows().find({ order: { id: 'ASC' } })).filter(({ words }) => words.length > 0);
  }

  async refresh(): Promise<void> {
    this.search.use((await this.all()).map(({ words }) => words));
  }

  async write(group: SynonymGroup): Promise<void> {
    await this.rows().upsert(group, ['id']);
    await this.refresh();
  }

  /** False when there is none. */
  async remove(id: string, by: string): Promise<boolean> {
    const { affected } = await this.rows().update({ id }, { words: [], changedBy: by, changedAt: this.clock() });
    await this.refresh();
    return (affected ?? 0) > 0;
  }

  private rows(): Repository<SynonymGroup> {
    return this.dataSource.getRepository(SynonymGroupEntity);
  }
}
