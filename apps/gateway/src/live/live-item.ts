import type { GraphQLFieldResolver } from 'graphql';

/** A message on its way to a client: what we say of it, and what the graph said of the thing under the names the client chose. */
export class LiveItem {
  constructor(
    private readonly entity: string,
    private readonly ours: Readonly<Record<string, unknown>>,
    private readonly read: Readonly<Record<string, unknown>>,
  ) {}

  field(name: string, chosenName: string): unknown {
    return name === this.entity ? this.read[chosenName] : this.ours[name];
  }
}

/** Executes a message: the thing was read already, aliases and all. */
export const liveField: GraphQLFieldResolver<unknown, unknown> = (source, _args, _context, { fieldName, path }) => {
  if (path.prev === undefined) return source;
  const chosenName = String(path.key);
  return source instanceof LiveItem ? source.field(fieldName, chosenName) : Object(source)[chosenName];
};
