import { Injectable } from '@nestjs/common';
import { upsertRows } from '@deskgraph/runtime';
import { DataSource, In, type EntityManager, type Repository } from 'typeorm';
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

const textOf = ({ embedding, otherVectors, ...rest }: RequestTextRow): RequestText => ({
  ...rest,
  embedding: embedding && vectorOf(embedding),
  otherVectors: otherVectors.map(({ model, vector }) => ({ model, vector: vectorOf(Buffer.from(vector, 'base64')) })),
});
