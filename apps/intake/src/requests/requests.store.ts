import { Injectable } from '@nestjs/common';
import type { CursorKey } from '@deskgraph/subgraph';
import { DataSource, In, type EntityManager, type Repository, type SelectQueryBuilder } from 'typeorm';
import { searchTerms } from '../text/search-terms';
import type { Priority } from './domain/priority';
import type { ServiceRequest, ServiceRequestStatus } from './domain/service-request';
import { ServiceRequestEntity } from './service-request.entity';

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

export type RequestOrder = 'NEWEST' | 'OLDEST' | 'PRIORITY';

@Injectable()
export class RequestsStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Until the transaction ends nobody else submits under this key: the number below is never taken in vain. */
  async lockKey(tx: EntityManager, customerId: string, clientKey: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${customerId} ${clientKey}`]);
  }

  byClientKey(tx: EntityManager, customerId: string, clientKey: string): Promise<ServiceRequest | null> {
    return this.rows(tx).findOneBy({ customerId, clientKey });
  }

  async add(tx: EntityManager, request: ServiceRequest): Promise<void> {
    await this.rows(tx).insert({ ...request, missing: [...request.missing] });
    await this.index(tx, request);
  }

  /** The row stays locked until the transaction ends. */
  locked(tx: EntityManager, id: string): Promise<ServiceRequest | null> {
    return this.rows(tx).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: EntityManager, request: ServiceRequest): Promise<void> {
    await this.rows(tx).update({ id: request.id }, { ...request, missing: [...request.missing] });
  }

  /** Call it when words of the request changed. */
  async index(tx: EntityManager, { id, reference, subject, description }: ServiceRequest): Promise<void> {
    await tx.query('update service_requests set search = array_to_tsvector($2::text[]) where id = $1', [id, searchTerms(reference, subject, description)]);
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

  private matching({ ids, statuses, priorities, customerId, contactId, only, search }: RequestsWanted): SelectQueryBuilder<ServiceRequest> {
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

  private rows(manager: EntityManager = this.dataSource.manager): Repository<ServiceRequest> {
    return manager.getRepository<ServiceRequest>(ServiceRequestEntity);
  }
}
