import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { ApolloServer, ApolloServerPlugin } from '@apollo/server';
import { createTokenVerifier } from '@deskgraph/identity';
import type { Clock, Logger } from '@deskgraph/runtime';
import type { RequestHandler } from 'express';
import { parse } from 'graphql';
import type { GatewaySettings } from '../environment';
import { limitRules } from '../limits';
import type { GatewayContext } from '../subgraph-client';
import { describesItself } from './describes-itself';
import { eventStreams } from './event-streams';
import type { FeedPace } from './feed';
import { LiveHub } from './live-hub';
import { liveSockets } from './live-sockets';
import { LiveSubscriptions } from './live-subscriptions';
import { Places } from './places';

export interface Live {
  readonly hub: LiveHub;
  /** Of the Apollo server the messages are read from. */
  readonly plugin: ApolloServerPlugin<GatewayContext>;
  readonly streams: RequestHandler;
  sockets(http: Server): { stop(): Promise<void> };
}

interface LiveParts {
  readonly settings: GatewaySettings;
  readonly server: () => ApolloServer<GatewayContext>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly pace?: Partial<FeedPace> | undefined;
}

const sdl = parse(readFileSync(join(__dirname, 'live.graphql'), 'utf8'));

/** Everything a subscription goes through, from Kafka's messages to a client's connection. */
export function createLive({ settings, server, clock, logger, pace }: LiveParts): Live {
  const hub = new LiveHub(clock);
  const limits = limitRules({ maxDepth: settings.MAX_DEPTH, maxAliases: settings.MAX_ALIASES });
  const subscriptions = new LiveSubscriptions({ server, hub, sdl, limits, mostSubscriptions: settings.MAX_SUBSCRIPTIONS, pace, logger });
  const verifier = createTokenVerifier({ issuer: settings.OIDC_ISSUER, audience: settings.OIDC_AUDIENCE });
  const door = { subscriptions, verifier, connections: new Places(settings.MAX_CONNECTIONS), logger };
  return { hub, plugin: describesItself(subscriptions), streams: eventStreams(door), sockets: (http) => liveSockets(http, door) };
}
