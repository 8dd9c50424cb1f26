import type { BoardChoicesQuery } from './board-choices.generated';
import type { Choice } from './filter-bar';
import type { Order } from './order-book';
import type { OrderDetail } from './use-order-detail';

type Category = BoardChoicesQuery['categories'][number];
export type DispatchQueue = BoardChoicesQuery['dispatchQueues'][number];

/** Categories with all their names from the root on, in the order of the tree. */
export function categoryChoices(categories: readonly Category[]): readonly Choice[] {
  const labels = new Map(categories.map(({ id, label }) => [id, label]));
  return categories.map(({ id, path }) => ({ value: id, label: path.map((_, nth) => labels.get(path.slice(0, nth + 1).join('/')) ?? path[nth]).join(' / ') }));
}

/** The queue an order lies in: the domain of the skill it needs, else of its category. */
export function queueOf(detail: OrderDetail | null, order: Order | null, queues: readonly DispatchQueue[]): DispatchQueue | undefined {
  const classification = order?.serviceRequest?.classification;
  const domain = detail?.requiredSkills[0]?.skill.id.split('/')[0] ?? (classification?.applied ? classification.category.path[0] : undefined) ?? 'unsorted';
  return queues.find(({ id }) => id === domain) ?? queues.find(({ id }) => id === 'unsorted');
}
