import { Injectable } from '@nestjs/common';
import { can, reaches, type GraphContext } from '@deskgraph/identity';
import { byKey, PerRequestLoader } from '@deskgraph/subgraph';
import type { Classification } from './classification';
import { ClassificationsStore } from './classifications.store';

@Injectable()
export class ClassificationsView {
  private readonly loader = new PerRequestLoader<Classification>(async (ids) => byKey(await this.store.byRequests(ids), ({ serviceRequestId }) => serviceRequestId));

  constructor(private readonly store: ClassificationsStore) {}

  /** Null to who may not read classifications. */
  async ofRequest(context: GraphContext, serviceRequestId: string): Promise<Classification | null> {
    return can(context.principal, 'classification:read') ? this.within(context, serviceRequestId) : null;
  }

  /** For a neighbour that suggests: how likely each category is, without showing it. */
  async chancesOf(context: GraphContext, serviceRequestId: string): Promise<ReadonlyMap<string, number>> {
    const found = await this.within(context, serviceRequestId);
    if (found === null) return new Map();
    return new Map([...found.alternatives, found].map(({ categoryId, confidence }) => [categoryId, confidence]));
  }

  private async within(context: GraphContext, serviceRequestId: string): Promise<Classification | null> {
    const found = await this.loader.load(context, serviceRequestId);
    return found !== null && reaches(context.principal, found.customerId) ? found : null;
  }
}
