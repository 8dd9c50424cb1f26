import { Injectable } from '@nestjs/common';
import { reaches, type GraphContext } from '@deskgraph/identity';
import { byKey, PerRequestLoader } from '@deskgraph/subgraph';
import type { EntityManager } from 'typeorm';
import type { RequestText } from './request-text';
import { RequestTextsStore } from './request-texts.store';
import { SimilarRequests } from './similar-requests';

@Injectable()
export class RequestTextsView {
  private readonly loader = new PerRequestLoader<RequestText>(async (ids) => byKey(await this.store.byIds(ids), ({ serviceRequestId }) => serviceRequestId));

  constructor(private readonly store: RequestTextsStore, private readonly similar: SimilarRequests) {}

  /** Null when it has not arrived yet, or is not the viewer's to see. */
  async byId(context: GraphContext, id: string): Promise<RequestText | null> {
    const text = await this.loader.load(context, id);
    return text !== null && reaches(context.principal, text.customerId) ? text : null;
  }

  async of(id: string, tx: EntityManager): Promise<RequestText | null> {
    return (await this.ofAll([id], tx)).get(id) ?? null;
  }

  /** Those of the ids that nobody has completed yet. */
  async open(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(ids.length === 0 ? [] : await this.store.open(ids));
  }

  /** By request. */
  async ofAll(ids: readonly string[], tx: EntityManager): Promise<ReadonlyMap<string, RequestText>> {
    return ids.length === 0 ? new Map() : byKey(await this.store.byIds(ids, tx), ({ serviceRequestId }) => serviceRequestId);
  }

  /** For a neighbour that reads requests: keeps the texts in its transaction. */
  async keep(tx: EntityManager, texts: readonly RequestText[]): Promise<void> {
    await this.store.save(tx, texts);
    for (const text of texts) this.similar.put(text);
  }
}
