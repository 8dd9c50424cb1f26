import { Inject, Injectable } from '@nestjs/common';
import { can, type GraphContext } from '@deskgraph/identity';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { PerRequestLoader } from '@deskgraph/subgraph';
import type { LookRow } from './look.entity';
import { LooksStore } from './looks.store';

@Injectable()
export class PresenceView {
  private readonly loader = new PerRequestLoader<readonly LookRow[]>(async (ids) => {
    const looks = await this.store.ofOrders(ids, this.clock());
    return new Map(ids.map((id) => [id, looks.filter(({ workOrderId }) => workOrderId === id)]));
  });

  constructor(private readonly store: LooksStore, @Inject(CLOCK) private readonly clock: Clock) {}

  /** Colleagues alone; a customer does not see who of us is at it. */
  async othersAt(context: GraphContext, workOrderId: string): Promise<readonly Pick<LookRow, 'name' | 'since'>[]> {
    if (!can(context.principal, 'engineer:read')) return [];
    const looks = (await this.loader.load(context, workOrderId)) ?? [];
    return looks.filter(({ accountId }) => accountId !== context.principal?.id);
  }
}
