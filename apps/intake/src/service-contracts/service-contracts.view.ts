import { Inject, Injectable } from '@nestjs/common';
import { type GraphContext, reaches } from '@deskgraph/identity';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { byKey, type Connection, connection, pageOf, type PageRequest, PerRequestLoader } from '@deskgraph/subgraph';
import { businessDate } from '../numbers/business-date';
import { BUSINESS_TIME_ZONE } from '../numbers/number-series';
import { inForce, type Contract } from './domain/contract';
import { ServiceContractsStore } from './service-contracts.store';

@Injectable()
export class ServiceContractsView {
  private readonly loader = new PerRequestLoader<Contract>(async (ids) => byKey(await this.store.byIds(ids), (row) => row.id));

  constructor(
    private readonly store: ServiceContractsStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BUSINESS_TIME_ZONE) private readonly zone: string,
  ) {}

  async byId(context: GraphContext, id: string): Promise<Contract | null> {
    const contract = await this.loader.load(context, id);
    return contract !== null && reaches(context.principal, contract.customerId) ? contract : null;
  }

  async ofCustomer(context: GraphContext, customerId: string, request: PageRequest): Promise<Connection<Contract>> {
    const page = pageOf(request);
    const rows = reaches(context.principal, customerId) ? await this.store.ofCustomer(customerId, page) : [];
    return connection(rows, page, (row) => [row.from, row.id], (row) => row);
  }

  isInForce(contract: Contract): boolean {
    return inForce(contract, businessDate(this.clock(), this.zone));
  }
}
