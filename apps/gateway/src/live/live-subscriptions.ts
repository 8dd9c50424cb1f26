import type { ApolloServer } from '@apollo/server';
import type { Logger } from '@deskgraph/runtime';
import {
  extendSchema, getOperationAST, GraphQLError, parse, print, specifiedRules, validate,
  type DocumentNode, type ExecutionArgs, type GraphQLResolveInfo, type GraphQLSchema, type ValidationRule,
} from 'graphql';
import type { GatewayContext } from '../subgraph-client';
import { clientVariables, entityQuery } from './entity-query';
import { EntityReader } from './entity-reader';
import { Feed, feedPace, type FeedPace } from './feed';
import type { LiveHub } from './live-hub';
import { liveField } from './live-item';
import { liveKinds, type LiveArguments } from './live-kinds';
import { Places } from './places';
import { refusal } from './refusal';
import type { Viewer } from './viewer';

export interface LiveOptions {
  readonly server: () => ApolloServer<GatewayContext>;
  readonly hub: LiveHub;
  readonly sdl: DocumentNode;
  readonly limits: readonly ValidationRule[];
  /** Of one viewer at a time. */
  readonly mostSubscriptions: number;
  readonly pace?: Partial<FeedPace> | undefined;
  readonly logger: Logger;
}

/** What a client sends, however it comes. */
export interface SubscriptionRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

const patienceMillis = 5_000;

/** Subscriptions over the schema of the graph; each message is a query of the graph with the subscriber's rights. */
export class LiveSubscriptions {
  private readonly reader: EntityReader;
  private readonly places: Places;
  private readonly rules: readonly ValidationRule[];
  /** The graph with the subscriptions; undefined until there is one. */
  schema: GraphQLSchema | undefined;

  constructor(private readonly options: LiveOptions) {
    this.reader = new EntityReader(options.server);
    this.places = new Places(options.mostSubscriptions);
    this.rules = [...specifiedRules, ...options.limits];
  }

  /** The graph with the subscriptions beside it; a graph they do not fit leaves the former in place. */
  takeOver(graph: GraphQLSchema): void {
    try {
      this.schema = extendSchema(graph, this.options.sdl);
    } catch (error) {
      this.options.logger.error({ err: error }, 'the subscriptions do not fit the graph');
    }
  }

  /** What graphql-js needs to run a subscription, or why there is nothing to run. */
  prepare(viewer: Viewer, { query, operationName, variables }: SubscriptionRequest): ExecutionArgs | readonly GraphQLError[] {
    if (this.schema === undefined) return [refusal('UNAVAILABLE')];
    const document = parsed(query);
    if (document instanceof GraphQLError) return [document];
    if (getOperationAST(document, operationName)?.operation !== 'subscription') return [refusal('NOT_A_SUBSCRIPTION')];
    const mistakes = validate(this.schema, document, this.rules);
    if (mistakes.length > 0) return mistakes.map(invalid);
    return {
      schema: this.schema, document, operationName: operationName ?? null, variableValues: { ...variables }, contextValue: viewer,
      fieldResolver: liveField,
      subscribeFieldResolver: (_root, args: LiveArguments, _context, info) => this.feed(viewer, args, info),
    };
  }

  private async feed(viewer: Viewer, args: LiveArguments, info: GraphQLResolveInfo): Promise<Feed> {
    const { hub, pace } = this.options;
    const kind = liveKinds[info.fieldName];
    if (kind === undefined) throw new Error(`nobody serves ${info.fieldName}`);
    const document = entityQuery(kind, info);
    // What only just keeps the limits as a subscription may not do so as the query it becomes.
    const [mistake] = validate(info.schema, document, this.rules);
    if (mistake) throw invalid(mistake);
    await this.whenCaughtUp();
    const leave = this.places.take(viewer.principal.id);
    if (leave === undefined) throw refusal('TOO_MANY');
    const query = print(document);
    const own = Object.fromEntries(clientVariables(document).filter((name) => name in info.variableValues).map((name) => [name, info.variableValues[name]]));
    return new Feed({
      hub, kind, args, viewer, pace: { ...feedPace, ...pace }, onClose: leave,
      read: (ids) => this.reader.read({ query, variables: { ...own, live: kind.wanted(ids, args), ...(kind.tellsOfOthers ? { liveSeen: { ids } } : {}) }, headers: viewer.headers }),
    });
  }

  private async whenCaughtUp(): Promise<void> {
    const deadline = Date.now() + patienceMillis;
    while (!this.options.hub.caughtUp) {
      if (Date.now() > deadline) throw refusal('UNAVAILABLE');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    return error instanceof GraphQLError ? coded(error, 'GRAPHQL_PARSE_FAILED') : new GraphQLError(String(error));
  }
}

const invalid = (error: GraphQLError): GraphQLError => coded(error, 'GRAPHQL_VALIDATION_FAILED');

function coded({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, extensions: { code } });
}
