import { Injectable } from '@nestjs/common';
import { can, type GraphContext, onlyCustomer, reaches } from '@deskgraph/identity';
import { byKey, type Connection, connection, pageOf, type PageRequest, PerRequestLoader } from '@deskgraph/subgraph';
import { searchQuery } from '../text/search-terms';
import type { Customer } from './customer';
import { CustomersStore, type Industry } from './customers.store';

interface Wanted {
  readonly search?: string | null | undefined;
  readonly industry?: string | null | undefined;
}

@Injectable()
export class CustomersView {
  private readonly loader = new PerRequestLoader<Customer>(async (ids) => byKey(await this.store.byIds(ids), (row) => row.id));

  constructor(private readonly store: CustomersStore) {}

  /** For fields of rows the viewer already sees. */
  async byId(context: GraphContext, id: string): Promise<Customer | null> {
    const customer = await this.loader.load(context, id);
    return customer !== null && reaches(context.principal, customer.id) ? customer : null;
  }

  /** For references from other services: staff needs the permission, a customer sees itself. */
  async reference(context: GraphContext, id: string): Promise<Customer | null> {
    const isOwn = onlyCustomer(context.principal) === id;
    return isOwn || can(context.principal, 'customer:read') ? this.byId(context, id) : null;
  }

  async byExternalKey(context: GraphContext, externalKey: string): Promise<Customer | null> {
    const customer = await this.store.byExternalKey(externalKey);
    return customer !== null && reaches(context.principal, customer.id) ? customer : null;
  }

  industries({ principal }: GraphContext): Promise<readonly Industry[]> {
    return this.store.industries(onlyCustomer(principal) ?? null);
  }

  async page(context: GraphContext, request: PageRequest, { search, industry }: Wanted): Promise<Connection<Customer>> {
    const page = pageOf(request);
    const words = search?.trim() ? searchQuery(search) : undefined;
    const only = onlyCustomer(context.principal);
    const rows = words === null ? [] : await this.store.page({ ...page, search: words, industry: industry ?? undefined, only });
    return connection(rows, page, (row) => [row.name, row.id], (row) => row);
  }
}
