import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TrainingExampleEntity, TriageModelEntity, type TrainingExampleRow, type TriageModelRow } from './classification.entity';
import { bytesOfModel, modelOfBytes } from './domain/model-bytes';
import type { TriageModel } from './domain/triage-model';

@Injectable()
export class TriageModelsStore {
  constructor(private readonly dataSource: DataSource) {}

  async byVersion(version: string): Promise<TriageModel | null> {
    const row = await this.dataSource.getRepository(TriageModelEntity).findOneBy({ version });
    return row && modelOfBytes(row.bytes);
  }

  async add(model: TriageModel, measures: object, trainedAt: Date): Promise<void> {
    const row: TriageModelRow = { version: model.version, language: model.language, trainedAt, measures, bytes: Buffer.from(bytesOfModel(model)) };
    await this.dataSource.getRepository(TriageModelEntity).upsert(row, ['version']);
  }

  /** What people said about requests. */
  examples(language: string): Promise<TrainingExampleRow[]> {
    return this.dataSource.getRepository(TrainingExampleEntity).find({ where: { language }, order: { createdAt: 'ASC' } });
  }
}
