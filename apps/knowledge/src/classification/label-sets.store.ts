import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { TrainingExampleEntity, type TrainingExampleRow } from './classification.entity';
import type { Evaluation } from './domain/evaluation';
import type { Rightness } from './domain/gate';
import { readerOfBytes } from './domain/model-bytes';
import type { TriageModel } from './domain/triage-model';
import type { LabelSet, TriageModelChange, TriageModelVersion } from './label-set';
import { LabelledTextEntity, LabelSetEntity, TriageModelChangeEntity, TriageModelVersionEntity, type LabelledTextRow, type TriageModelVersionRow } from './label-set.entity';

@Injectable()
export class LabelSetsStore {
  constructor(private readonly dataSource: DataSource) {}

  all(): Promise<LabelSet[]> {
    return this.dataSource.getRepository(LabelSetEntity).find({ order: { createdAt: 'ASC', id: 'ASC' } });
  }

  byId(id: string): Promise<LabelSet | null> {
    return this.dataSource.getRepository(LabelSetEntity).findOneBy({ id });
  }

  /** The row stays locked until the transaction ends. */
  locked(tx: EntityManager, id: string): Promise<LabelSet | null> {
    return tx.getRepository(LabelSetEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: EntityManager, labelSet: LabelSet): Promise<void> {
    await tx.getRepository(LabelSetEntity).upsert(labelSet, ['id']);
  }

  /** What is there already stays as it is. */
  async addMissing(labelSets: readonly LabelSet[]): Promise<void> {
    await this.dataSource.createQueryBuilder().insert().into(LabelSetEntity).values([...labelSets]).orIgnore().execute();
  }

  async addVersion(tx: EntityManager, row: TriageModelVersionRow): Promise<void> {
    await tx.getRepository(TriageModelVersionEntity).upsert(row, ['version']);
  }

  async addChange(tx: EntityManager, change: TriageModelChange): Promise<void> {
    await tx.getRepository(TriageModelChangeEntity).insert(change);
  }

  /** The label sets that were trained at least once. */
  async withVersions(): Promise<ReadonlySet<string>> {
    const rows = await this.dataSource.getRepository(TriageModelVersionEntity).createQueryBuilder('version').select('distinct version.labelSetId', 'id').getRawMany<{ id: string }>();
    return new Set(rows.map(({ id }) => id));
  }

  version(version: string): Promise<TriageModelVersion | null> {
    return this.dataSource.getRepository(TriageModelVersionEntity).findOneBy({ version });
  }

  /** Which held-out examples a version got right. */
  async rightnessOf(version: string): Promise<Rightness | null> {
    const row = await this.dataSource.getRepository(TriageModelVersionEntity).findOne({ where: { version }, select: { version: true, heldOut: true } });
    return row && row.heldOut;
  }

  async evaluationOf(version: string): Promise<Evaluation | null> {
    const row = await this.dataSource.getRepository(TriageModelVersionEntity).findOne({ where: { version }, select: { version: true, evaluation: true } });
    return row && row.evaluation;
  }

  versionsOf(labelSetId: string, most: number): Promise<TriageModelVersion[]> {
    return this.dataSource.getRepository(TriageModelVersionEntity).find({ where: { labelSetId }, order: { trainedAt: 'DESC' }, take: most });
  }

  changesOf(labelSetId: string, most: number, tx: EntityManager = this.dataSource.manager): Promise<TriageModelChange[]> {
    return tx.getRepository(TriageModelChangeEntity).find({ where: { labelSetId }, order: { changedAt: 'DESC', id: 'DESC' }, take: most });
  }

  /** Ready to read texts; null when there is no such version. */
  async model(version: string): Promise<TriageModel | null> {
    const row = await this.dataSource.getRepository(TriageModelVersionEntity).findOne({ where: { version }, select: { version: true, readerZh: true, readerEn: true } });
    if (row === null) return null;
    return { version, readers: { ...(row.readerZh && { zh: readerOfBytes(row.readerZh) }), ...(row.readerEn && { en: readerOfBytes(row.readerEn) }) } };
  }

  /** What people said about requests; all of it, or some. */
  corrections(ids?: readonly string[]): Promise<TrainingExampleRow[]> {
    return this.dataSource.getRepository(TrainingExampleEntity).find({ where: ids ? { id: In([...ids]) } : {}, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  labelledTexts(labelSetId: string, ids?: readonly string[]): Promise<LabelledTextRow[]> {
    return this.dataSource.getRepository(LabelledTextEntity).find({ where: { labelSetId, ...(ids && { id: In([...ids]) }) }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async addLabelledTexts(tx: EntityManager, rows: readonly LabelledTextRow[]): Promise<void> {
    await tx.getRepository(LabelledTextEntity).upsert([...rows], ['id']);
  }
}
