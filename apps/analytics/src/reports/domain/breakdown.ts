/** Counts and other measures of some facts; null: there is nothing to measure. */
export type Sums = Readonly<Record<string, number | null>>;

export interface Group<S extends Sums> {
  /** Null: the dimension does not know. */
  readonly key: string | null;
  readonly sums: S;
}

/** Largest first when the keys have no order of their own, otherwise by key; what is not known comes last. */
export function inOrder<S extends Sums>(groups: readonly Group<S>[], by: 'key' | keyof S): readonly Group<S>[] {
  const size = ({ sums }: Group<S>): number => (by === 'key' ? 0 : (sums[by] ?? 0));
  return [...groups].sort((one, other) => Number(one.key === null) - Number(other.key === null) || size(other) - size(one) || compare(one.key ?? '', other.key ?? ''));
}

/** By code unit: the same on every machine, whatever its language. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
