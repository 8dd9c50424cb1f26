import { Injectable } from '@nestjs/common';
import { insertRows, upsertRows } from '@deskgraph/runtime';
import type { CursorKey } from '@deskgraph/subgraph';
import { DataSource, In, type EntityManager, type Repository, type SelectQueryBuilder } from 'typeorm';
import { searchVector } from '../text/search-terms';
import type { Priority } from './domain/priority';
import type { ServiceRequest, ServiceRequestStatus } from './domain/service-request';
import { ServiceRequestEntity, type ServiceRequestRow } from './service-request.entity';

export interface RequestsWanted {
  readonly ids: readonly string[] | undefined;
  readonly statuses: readonly ServiceRequestStatus[] | undefined;
  readonly priorities: readonly Priority[] | undefined;
  readonly customerId: string | undefined;
  readonly contactId?: string;
  /** The customer whose rows the viewer is limited to. */
  readonly only: string | undefined;
  /** A tsquery. */
  readonly search: string | undefined;
}

/** What a retry is known by. */
export type RequestKey = Pick<ServiceRequest, 'customerId' | 'clientKey'>;

export type RequestOrder = 'NEWEST' | 'OLDEST' | 'PRIORITY';

@Injectable()
export class RequestsStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Until the transaction ends nobody else submits under these keys: no number below is taken in vain. In one order, so that two batches never wait for each other. */
  async lockKeys(tx: EntityManager, keys: readonly RequestKey[]): Promise<void> {
    await tx.query(
      'select pg_advisory_xact_lock(key) from (select distinct hashtextextended(name, 0) as key from unnest($1::text[]) name order by key) sorted',
      [keys.map(({ customerId, clientKey }) => `${customerId} ${clientKey}`)],
    );
  }

  byClientKeys(tx: EntityManager, keys: readonly RequestKey[]): Promise<ServiceRequest[]> {
    return this.rows(tx).createQueryBuilder('r')
      .where('(r.customerId, r.clientKey) in (select * from unnest(cast(:customers as text[]), cast(:keys as text[])))', {
        customers: keys.map(({ customerId }) => customerId), keys: keys.map(({ clientKey }) => clientKey),
      })
      .getMany();
  }

  async add(tx: EntityManager, requests: readonly ServiceRequest[]): Promise<void> {
    await insertRows(tx, ServiceRequestEntity, requests.map((request) => ({ ...request, search: wordsOf(request) })));
  }

  /** The row stays locked until the transaction ends. */
  locked(tx: EntityManager, id: string): Promise<ServiceRequest | null> {
    return this.rows(tx).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  lockedAll(tx: EntityManager, ids: readonly string[]): Promise<ServiceRequest[]> {
    return this.rows(tx).find({ where: { id: In([...ids]) }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  async saveAll(tx: EntityManager, requests: readonly ServiceRequest[]): Promise<void> {
    await upsertRows(tx, ServiceRequestEntity, requests);
  }

  async save(tx: EntityManager, request: ServiceRequest): Promise<void> {
    await this.rows(tx).update({ id: request.id }, { ...request, missing: [...request.missing] });
  }

  /** Call it when words of the request changed. */
  async index(tx: EntityManager, request: ServiceRequest): Promise<void> {
    await this.rows(tx).update({ id: request.id }, { search: wordsOf(request) });
  }

  byIds(ids: readonly string[]): Promise<ServiceRequest[]> {
    return this.rows().findBy({ id: In([...ids]) });
  }

  byReference(reference: string): Promise<ServiceRequest | null> {
    return this.rows().findOneBy({ reference });
  }

  page(wanted: RequestsWanted, order: RequestOrder, { take, after }: { take: number; after: CursorKey | undefined }): Promise<ServiceRequest[]> {
    const query = this.matching(wanted).take(take);
    const direction = order === 'NEWEST' ? 'DESC' : 'ASC';
    if (order === 'PRIORITY') query.addOrderBy('r.priority', 'ASC');
    query.addOrderBy('r.submittedAt', direction).addOrderBy('r.id', direction);
    if (after && order === 'PRIORITY') query.andWhere('(r.priority, r.submittedAt, r.id) > (:p, cast(:at as timestamptz), :id)', { p: after[0], at: after[1], id: after[2] });
    else if (after) query.andWhere(`(r.submittedAt, r.id) ${order === 'NEWEST' ? '<' : '>'} (cast(:at as timestamptz), :id)`, { at: after[1], id: after[2] });
    return query.getMany();
  }

  count(wanted: RequestsWanted): Promise<number> {
    return this.matching(wanted).getCount();
  }

  private matching({ ids, statuses, priorities, customerId, contactId, only, search }: RequestsWanted): SelectQueryBuilder<ServiceRequestRow> {
    const query = this.rows().createQueryBuilder('r').where('true');
    if (ids) query.andWhere('r.id = any(:ids)', { ids });
    if (statuses) query.andWhere('r.status = any(:statuses)', { statuses });
    if (priorities) query.andWhere('r.priority = any(:priorities)', { priorities });
    if (customerId !== undefined) query.andWhere('r.customerId = :customerId', { customerId });
    if (contactId !== undefined) query.andWhere('r.contactId = :contactId', { contactId });
    if (only !== undefined) query.andWhere('r.customerId = :only', { only });
    if (search !== undefined) query.andWhere('r.search @@ cast(:search as tsquery)', { search });
    return query;
  }

  private rows(manager: EntityManager = this.dataSource.manager): Repository<ServiceRequestRow> {
    return manager.getRepository<ServiceRequestRow>(ServiceRequestEntity);
  }
}

const wordsOf = ({ reference, subject, description }: ServiceRequest): string => searchVector(reference, subject, description);
