import { seeded } from './chances';

const seed = 20_261_124;

/** The same order every time. */
export function shuffled<Item>(items: readonly Item[]): Item[] {
  const random = seeded(seed);
  return items.map((item) => ({ item, by: random() })).sort((one, other) => one.by - other.by).map(({ item }) => item);
}

/** Each class spread evenly over the folds. */
export function foldsOf(targets: ArrayLike<number>, folds: number): number[] {
  const seen = new Map<number, number>();
  return Array.from(targets, (label) => {
    const nth = seen.get(label) ?? 0;
    seen.set(label, nth + 1);
    return nth % folds;
  });
}
