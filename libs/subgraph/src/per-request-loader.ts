import DataLoader from 'dataloader';

/** Gathers the keys that the resolvers of one GraphQL request ask for, and fetches them together. */
export class PerRequestLoader<Found> {
  private readonly loaders = new WeakMap<object, DataLoader<string, Found | null>>();

  constructor(private readonly fetch: (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>) {}

  load(context: object, key: string): Promise<Found | null> {
    return this.of(context).load(key);
  }

  private of(context: object): DataLoader<string, Found | null> {
    const present = this.loaders.get(context);
    if (present) return present;
    const loader = new DataLoader<string, Found | null>(async (keys) => {
      const found = await this.fetch(keys);
      return keys.map((key) => found.get(key) ?? null);
    });
    this.loaders.set(context, loader);
    return loader;
  }
}

export const byKey = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [keyOf(row), row]));
