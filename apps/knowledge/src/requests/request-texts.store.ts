import { Injectable } from '@nestjs/common';
import { upsertRows } from '@deskgraph/runtime';
import { DataSource, In, IsNull, type EntityManager, type Repository } from 'typeorm';
import { bytesOf, vectorOf } from '../embedding/vectors';
import type { RequestText } from './request-text';
import { RequestTextEntity, type RequestTextRow } from './request-text.entity';

@Injectable()
export class RequestTextsStore {
  constructor(private readonly dataSource: DataSource) {}

  async save(tx: EntityManager, texts: readonly RequestText[]): Promise<void> {
    await upsertRows(tx, RequestTextEntity, texts.map(rowOf));
  }

  async byIds(ids: readonly string[], tx?: EntityManager): Promise<RequestText[]> {
    return (await this.rows(tx).findBy({ serviceRequestId: In([...ids]) })).map(textOf);
  }

  /** Null: it is worked on again. */
  async finish(tx: EntityManager, serviceRequestId: string, finishedAt: Date | null): Promise<void> {
    await this.rows(tx).update({ serviceRequestId }, { finishedAt });
  }

  /** Those of the ids that are not completed. */
  async open(ids: readonly string[]): Promise<string[]> {
    const rows = await this.rows().find({ where: { serviceRequestId: In([...ids]), finishedAt: IsNull() }, select: { serviceRequestId: true } });
    return rows.map(({ serviceRequestId }) => serviceRequestId);
  }

  /** Latest first. */
  async latest(take: number, skip: number): Promise<RequestText[]> {
    return (await this.rows().find({ order: { submittedAt: 'DESC', serviceRequestId: 'DESC' }, take, skip })).map(textOf);
  }

  private rows(manager: EntityManager = this.dataSource.manager): Repository<RequestTextRow> {
    return manager.getRepository(RequestTextEntity);
  }
}

const rowOf = ({ embedding, otherVectors, ...rest }: RequestText): RequestTextRow => ({
  ...rest,
  embedding: embedding && bytesOf(embedding),
  otherVectors: otherVectors.map(({ model, vector }) => ({ model, vector: bytesOf(vector).toString('base64') })),
});

const textOf = ({ embedding, otherVectors, finishedAt: _, ...rest }: RequestTextRow): RequestText => ({
  ...rest,
  embedding: embedding && vectorOf(embedding),
  otherVectors: otherVectors.map(({ model, vector }) => ({ model, vector: vectorOf(Buffer.from(vector, 'base64')) })),
});
