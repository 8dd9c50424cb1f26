import { Inject, Injectable } from '@nestjs/common';
import { can, type GraphContext } from '@deskgraph/identity';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { byKey, connection, pageOf, PerRequestLoader, type Connection } from '@deskgraph/subgraph';
import type { QueryKnownFaultsArgs } from '../graph.generated';
import { traceDueAt, tracedInTime, type KnownFault } from './domain/known-fault';
import { KnownFaultsStore } from './known-faults.store';

const mostOfOne = 100;

@Injectable()
export class KnownFaultsView {
  private readonly loader = new PerRequestLoader<KnownFault>(async (ids) => byKey(await this.store.byIds(ids), ({ id }) => id));
  private readonly byArticle = new PerRequestLoader<{ id: string; faults: KnownFault[] }>(async (ids) => {
    const faults = await this.store.ofArticles(ids);
    return byKey(ids.map((id) => ({ id, faults: faults.filter(({ articleIds }) => articleIds.includes(id)) })), ({ id }) => id);
  });

  constructor(private readonly store: KnownFaultsStore, @Inject(CLOCK) private readonly clock: Clock) {}

  byId(context: GraphContext, id: string): Promise<KnownFault | null> {
    return this.loader.load(context, id);
  }

  async page(args: QueryKnownFaultsArgs): Promise<Connection<KnownFault>> {
    const page = pageOf(args);
    const rows = await this.store.page(page, args.version ?? undefined);
    return connection(rows, page, ({ changedAt, id }) => [changedAt.toISOString(), id], (fault) => fault);
  }

  /** Empty to who may not read them. */
  async ofArticle(context: GraphContext, articleId: string): Promise<readonly KnownFault[]> {
    if (!can(context.principal, 'knownFault:read')) return [];
    return (await this.byArticle.load(context, articleId))?.faults ?? [];
  }

  ofVersion(version: string): Promise<KnownFault[]> {
    return this.store.page({ take: mostOfOne, after: undefined }, version);
  }

  dueAt(fault: KnownFault): Date {
    return traceDueAt(fault);
  }

  inTime(fault: KnownFault): boolean | null {
    return tracedInTime(fault, this.clock());
  }
}
