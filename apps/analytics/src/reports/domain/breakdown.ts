/** Counts and sums of some facts; sums of disjoint facts add up. */
export type Sums = Readonly<Record<string, number>>;

export interface Group<S extends Sums> {
  /** Null: the dimension does not know. */
  readonly key: string | null;
  readonly sums: S;
}

/** The sums of all groups together; `nothing` when there is none. */
export function totalOf<S extends Sums>(groups: readonly Group<S>[], nothing: S): S {
  return groups.reduce((total, { sums }) => added(total, sums), nothing);
}

function added<S extends Sums>(one: S, other: S): S {
  return Object.fromEntries(Object.entries(one).map(([name, value]) => [name, value + (other[name] ?? 0)])) as S;
}

/** Largest first when the keys have no order of their own, otherwise by key; what is not known comes last. */
export function inOrder<S extends Sums>(groups: readonly Group<S>[], by: 'key' | keyof S): readonly Group<S>[] {
  const size = ({ sums }: Group<S>): number => (by === 'key' ? 0 : (sums[by] ?? 0));
  return [...groups].sort((one, other) => Number(one.key === null) - Number(other.key === null) || size(other) - size(one) || compare(one.key ?? '', other.key ?? ''));
}

/** By code unit: the same on every machine, whatever its language. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
