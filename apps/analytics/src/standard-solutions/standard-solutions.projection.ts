import { ArticleUsed } from '@deskgraph/contracts';
import { on, type Subscription } from '@deskgraph/messaging';
import { recordFacts, unlessEarlier } from '../work-orders/record-facts';

/** The first article that was the standard solution of a request. */
export const standardSolutionsProjection: readonly Subscription[] = [
  on(ArticleUsed, (tx, message) => {
    const { usedAt, tier } = message.data;
    return recordFacts(tx, message, { standard_at: usedAt, standard_tier: tier ?? null }, unlessEarlier('standard_at'));
  }),
];
