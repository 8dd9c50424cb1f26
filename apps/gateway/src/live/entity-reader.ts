import type { ApolloServer } from '@apollo/server';
import { withCorrelationId } from '@deskgraph/runtime';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../subgraph-client';
import { Turns } from './turns';

/** What the graph says about some things: those it shows the viewer, by id. */
export interface Reading {
  readonly found: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Everything of what was asked for that the viewer may see. */
  readonly seen: ReadonlySet<string>;
}

export interface ReadRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

interface Edges {
  readonly edges: readonly (Readonly<Record<string, unknown>> & { readonly liveNode: { readonly id: string } })[];
}

const nothing: Reading = { found: new Map(), seen: new Set() };

/** Asks the graph with a subscriber's own token, so that rights are those of the services. */
export class EntityReader {
  private readonly turns = new Turns(16);

  constructor(private readonly server: () => ApolloServer<GatewayContext>) {}

  /** Throws when the graph cannot say; what the viewer may not read at all is nothing. */
  read(request: ReadRequest): Promise<Reading> {
    return this.turns.take(() => withCorrelationId(undefined, () => this.ask(request)));
  }

  private async ask({ query, variables, headers }: ReadRequest): Promise<Reading> {
    const { body } = await this.server().executeOperation({ query, variables: { ...variables } }, { contextValue: { headers } });
    if (body.kind !== 'single') throw new Error('the graph answers live reads in one piece');
    const { data, errors = [] } = body.singleResult;
    const [live, seen] = [data?.['live'], data?.['seen'] ?? data?.['live']] as [Edges | null | undefined, Edges | null | undefined];
    if (!live || !seen) {
      const [first] = errors;
      if (first?.extensions?.['code'] === 'FORBIDDEN') return nothing;
      throw new GraphQLError(first?.message ?? 'the graph did not answer', { extensions: { ...first?.extensions } });
    }
    for (const error of errors) leaveInPlace(data, error);
    return { found: new Map(live.edges.map((edge) => [edge.liveNode.id, edge])), seen: new Set(seen.edges.map(({ liveNode }) => liveNode.id)) };
  }
}

/** Puts an error where the field it befell is null: executing the message again finds it there. */
function leaveInPlace(data: unknown, { message, path = [], extensions }: GraphQLFormattedError): void {
  let holder = data;
  for (const key of path) {
    const [fields, name]: [Record<string, unknown>, string] = [Object(holder), String(key)];
    if (fields[name] === null || fields[name] === undefined) {
      fields[name] = new GraphQLError(message, { extensions: { ...extensions } });
      return;
    }
    holder = fields[name];
  }
}
