import { Injectable } from '@nestjs/common';
import { type GraphContext, reaches } from '@deskgraph/identity';
import { byKey, type Connection, connection, pageOf, type PageRequest, PerRequestLoader } from '@deskgraph/subgraph';
import type { Device } from './device';
import { DevicesStore } from './devices.store';

@Injectable()
export class DevicesView {
  private readonly loader = new PerRequestLoader<Device>(async (ids) => byKey(await this.store.byIds(ids), (row) => row.id));

  constructor(private readonly store: DevicesStore) {}

  async byId(context: GraphContext, id: string): Promise<Device | null> {
    const device = await this.loader.load(context, id);
    return device !== null && reaches(context.principal, device.customerId) ? device : null;
  }

  async ofCustomer(context: GraphContext, customerId: string, request: PageRequest, search: string | null | undefined): Promise<Connection<Device>> {
    const page = pageOf(request);
    const rows = reaches(context.principal, customerId) ? await this.store.ofCustomer(customerId, page, search?.trim() || undefined) : [];
    return connection(rows, page, (row) => [row.name, row.id], (row) => row);
  }
}
