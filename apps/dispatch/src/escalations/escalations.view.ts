import { Injectable } from '@nestjs/common';
import { onlyCustomer, type GraphContext } from '@deskgraph/identity';
import { connection, pageOf, PerRequestLoader, type Connection, type PageRequest } from '@deskgraph/subgraph';
import type { Step } from './domain/ladder';
import type { AnnouncementRow, EscalationRow } from './escalation.entity';
import { EscalationsStore } from './escalations.store';

export type { EscalationRow } from './escalation.entity';

interface OfOrder {
  readonly escalations: readonly EscalationRow[];
  readonly announcements: readonly AnnouncementRow[];
}

@Injectable()
export class EscalationsView {
  private readonly loader = new PerRequestLoader<OfOrder>(async (ids) => {
    const { escalations, announcements } = await this.store.ofOrders(ids);
    const of = (id: string) => (row: { workOrderId: string }) => row.workOrderId === id;
    return new Map(ids.map((id) => [id, { escalations: escalations.filter(of(id)), announcements: announcements.filter(of(id)) }]));
  });

  constructor(private readonly store: EscalationsStore) {}

  /** A customer sees what the customer was told; who was woken inside is the house's business. */
  async ofOrder(context: GraphContext, workOrderId: string): Promise<readonly EscalationRow[]> {
    const all = (await this.loader.load(context, workOrderId))?.escalations ?? [];
    return onlyCustomer(context.principal) === undefined ? all : all.filter(({ told }) => told.includes('CUSTOMER')).map((row) => ({ ...row, told: ['CUSTOMER'] }));
  }

  async announcementsOf(context: GraphContext, workOrderId: string): Promise<readonly AnnouncementRow[]> {
    return (await this.loader.load(context, workOrderId))?.announcements ?? [];
  }

  /** Of all orders, the latest first. */
  async latest(request: PageRequest, since: Date | null | undefined): Promise<Connection<EscalationRow>> {
    const page = pageOf(request);
    const rows = await this.store.latest(page, since ?? undefined);
    return connection(rows, page, ({ takenAt, id }) => [takenAt.toISOString(), id], (row) => row);
  }

  ladder(): Promise<{ readonly version: number; readonly steps: readonly Step[] }> {
    return this.store.ladder();
  }
}
