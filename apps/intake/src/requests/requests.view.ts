import { Injectable } from '@nestjs/common';
import { can, type GraphContext, onlyCustomer, reaches } from '@deskgraph/identity';
import { byKey, type Connection, connection, pageOf, type PageRequest, PerRequestLoader } from '@deskgraph/subgraph';
import type { QueryServiceRequestsArgs } from '../graph.generated';
import { searchQuery } from '../text/search-terms';
import type { EntityManager } from 'typeorm';
import type { ServiceRequest } from './domain/service-request';
import { RequestsStore, type RequestOrder, type RequestsWanted } from './requests.store';

export interface CountedRequests extends Connection<ServiceRequest> {
  /** Asked only by who selects it: counting is not free. */
  readonly totalCount: () => Promise<number>;
}

@Injectable()
export class RequestsView {
  private readonly loader = new PerRequestLoader<ServiceRequest>(async (ids) => byKey(await this.store.byIds(ids), (row) => row.id));

  constructor(private readonly store: RequestsStore) {}

  async byId(context: GraphContext, id: string): Promise<ServiceRequest | null> {
    return within(context, await this.loader.load(context, id));
  }

  async byReference(context: GraphContext, reference: string): Promise<ServiceRequest | null> {
    return within(context, await this.store.byReference(reference.trim().toUpperCase()));
  }

  /** For a neighbour that acts on the request in this transaction: nobody else changes it meanwhile. */
  locked(tx: EntityManager, id: string): Promise<Pick<ServiceRequest, 'customerId' | 'status'> | null> {
    return this.store.locked(tx, id);
  }

  /** The latest of a customer, or of one of its people; null to who may not read requests. */
  async latestOf(context: GraphContext, party: { customerId: string; contactId?: string }, request: PageRequest): Promise<CountedRequests | null> {
    if (!can(context.principal, 'serviceRequest:read')) return null;
    const wanted = { ...party, ids: undefined, only: onlyCustomer(context.principal), statuses: undefined, priorities: undefined, search: undefined };
    return this.counted(wanted, 'NEWEST', request);
  }

  async page(context: GraphContext, args: QueryServiceRequestsArgs): Promise<CountedRequests> {
    return this.counted(wantedBy(context, args.filter), args.orderBy ?? 'NEWEST', args);
  }

  private async counted(wanted: RequestsWanted | null, order: RequestOrder, request: PageRequest): Promise<CountedRequests> {
    const page = pageOf(request);
    const rows = wanted === null ? [] : await this.store.page(wanted, order, page);
    const found = connection(rows, page, (row) => [row.priority, row.submittedAt.toISOString(), row.id], (row) => row);
    return { ...found, totalCount: async () => (wanted === null ? 0 : this.store.count(wanted)) };
  }
}

const within = ({ principal }: GraphContext, request: ServiceRequest | null): ServiceRequest | null =>
  request !== null && reaches(principal, request.customerId) ? request : null;

/** Null when the search has no word to search for. */
function wantedBy({ principal }: GraphContext, filter: QueryServiceRequestsArgs['filter']): RequestsWanted | null {
  const search = filter?.search?.trim() ? searchQuery(filter.search) : undefined;
  if (search === null) return null;
  return {
    ids: filter?.ids ?? undefined,
    statuses: filter?.statuses ?? undefined,
    priorities: filter?.priorities ?? undefined,
    customerId: filter?.customerId ?? undefined,
    only: onlyCustomer(principal),
    search,
  };
}
