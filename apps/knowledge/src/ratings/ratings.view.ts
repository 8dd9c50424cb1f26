import { Injectable } from '@nestjs/common';
import type { GraphContext } from '@deskgraph/identity';
import { byKey, PerRequestLoader } from '@deskgraph/subgraph';
import { RatingsStore, type Counts } from './ratings.store';

@Injectable()
export class RatingsView {
  private readonly loader = new PerRequestLoader<Counts>(async (ids) => byKey(await this.store.counts(ids), ({ articleId }) => articleId));

  constructor(private readonly store: RatingsStore) {}

  async counts(context: GraphContext, articleId: string): Promise<Counts> {
    return (await this.loader.load(context, articleId)) ?? { articleId, helpful: 0, notHelpful: 0, uses: 0 };
  }

  async viewersWord({ principal }: GraphContext, articleId: string): Promise<boolean | null> {
    return principal === null ? null : ((await this.store.of(articleId, principal.id))?.helpful ?? null);
  }
}
