import { Injectable } from '@nestjs/common';
import { VectorIndex, type Neighbour } from '../search/vector-index';
import type { RequestText } from './request-text';
import { RequestTextsStore } from './request-texts.store';

const mostRemembered = 20_000;
const pageSize = 1_000;

/** A text among the others; without an id it is nobody's yet. */
type TextPlaced = Pick<RequestText, 'model' | 'embedding'> & Partial<Pick<RequestText, 'serviceRequestId'>>;

/** Vectors of the latest requests in memory, one index a model: only those of one model can be compared. */
@Injectable()
export class SimilarRequests {
  private readonly indexes = new Map<string, VectorIndex>();
  private readonly customers = new Map<string, string>();

  constructor(private readonly store: RequestTextsStore) {}

  async load(): Promise<void> {
    const texts: RequestText[] = [];
    while (texts.length < mostRemembered) {
      const page = await this.store.latest(pageSize, texts.length);
      texts.push(...page);
      if (page.length < pageSize) break;
    }
    for (const text of texts.reverse()) if (!this.customers.has(text.serviceRequestId)) this.put(text);
  }

  /** A request whose transaction did not commit may stand here until the next start: it leads nowhere and does no harm. */
  put({ serviceRequestId, customerId, model, embedding }: RequestText): void {
    if (model === null || embedding === null) return;
    const index = this.indexes.get(model) ?? new VectorIndex();
    this.indexes.set(model, index);
    index.put(serviceRequestId, embedding);
    this.customers.set(serviceRequestId, customerId);
    if (this.customers.size > mostRemembered) this.forgetOldest();
  }

  /** The nearest first; `only` limits them to one customer's. */
  nearest({ serviceRequestId, model, embedding }: TextPlaced, most: number, only: string | undefined): Neighbour[] {
    const index = model === null ? undefined : this.indexes.get(model);
    if (!index || embedding === null) return [];
    return index.nearest(embedding, most, (id) => id !== serviceRequestId && (only === undefined || this.customers.get(id) === only));
  }

  private forgetOldest(): void {
    const [oldest] = this.customers.keys();
    if (oldest === undefined) return;
    this.customers.delete(oldest);
    for (const index of this.indexes.values()) index.remove(oldest);
  }
}
