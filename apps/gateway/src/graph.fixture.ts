import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { createTokenVerifier, graphContext, tokenRequired, type GraphContext } from '@deskgraph/identity';
import { placeOf } from '@deskgraph/messaging';
import { createLogger, environment, systemClock } from '@deskgraph/runtime';
import { startTokenIssuer, type TestMessage, type TokenWishes } from '@deskgraph/testkit';
import { parse } from 'graphql';
import { gatewaySettings } from './environment';
import { graphServer } from './graph-server';
import { createHttp } from './http';
import type { FeedPace } from './live/feed';
import { createLive } from './live/live';
import { liveTopics } from './live/live-event';
import { sdl, World } from './small-services.fixture';

export { sdl };

// The gateway as it runs, before two small subgraphs that are real servers and demand a real token.

export function composed(parts: Readonly<Record<string, string>> = sdl): string {
  const { supergraphSdl, errors } = composeServices(Object.entries(parts).map(([name, text]) => ({ name, typeDefs: parse(text), url: `http://${name}` })));
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

async function subgraph(name: keyof typeof sdl, issuer: string, world: World) {
  const verifier = createTokenVerifier({ issuer, audience: 'deskgraph' });
  const server = new ApolloServer<GraphContext>({
    schema: buildSubgraphSchema({ typeDefs: parse(sdl[name]), resolvers: world.resolvers()[name] }),
    plugins: [tokenRequired, ApolloServerPluginInlineTraceDisabled()],
    includeStacktraceInErrorResponses: true,
    stopOnTerminationSignals: false,
  });
  const context = graphContext(verifier);
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    context: async ({ req }) => ({ ...(await context({ req })), seen: Object.entries(req.headers).map(([header, value]) => `${header}: ${String(value)}`) }),
  });
  return { url, stop: () => server.stop() };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { data?: Record<string, unknown> | null; errors?: { message: string; path?: unknown; extensions: Record<string, unknown> }[] };
}

export interface RunningGraph {
  readonly origin: string;
  readonly issuer: string;
  readonly supergraphPath: string;
  /** As somebody who is signed in, unless the headers say otherwise. */
  ask(query: string, options?: { variables?: object; headers?: Record<string, string> }): Promise<Answer>;
  readonly world: World;
  token(wishes: TokenWishes, lives?: string): Promise<string>;
  /** Brings a message as Kafka would. */
  publish(...messages: TestMessage[]): void;
  stopDispatch(): Promise<void>;
  stop(): Promise<void>;
}

/** `kafkaIsUp`: whether subscriptions hear of changes. */
export async function startGraph(wishes: Record<string, string> = {}, { pace, kafkaIsUp = true }: { pace?: Partial<FeedPace>; kafkaIsUp?: boolean } = {}): Promise<RunningGraph> {
  const world = new World();
  const [folder, issuer] = await Promise.all([mkdtemp(join(tmpdir(), 'gateway-')), startTokenIssuer()]);
  const [intake, dispatch, token] = await Promise.all([subgraph('intake', issuer.issuer, world), subgraph('dispatch', issuer.issuer, world), issuer.token({ roles: ['dispatcher'] })]);
  const supergraphPath = join(folder, 'supergraph.graphql');
  await writeFile(supergraphPath, composed());
  const urls = { KAFKA_BROKERS: '127.0.0.1:1', OIDC_ISSUER: issuer.issuer, INTAKE_URL: intake.url, DISPATCH_URL: dispatch.url, KNOWLEDGE_URL: 'http://127.0.0.1:1/', ANALYTICS_URL: 'http://127.0.0.1:1/' };
  const settings = environment(gatewaySettings, { PORT: '1', SUPERGRAPH_PATH: supergraphPath, ...urls, ...wishes });
  const logger = createLogger('gateway', 'silent');
  const live = createLive({ settings, server: () => server, clock: systemClock, logger, pace });
  const server = graphServer(settings, logger, [live.plugin]);
  const offsets = new Map(liveTopics.map((topic) => [placeOf(topic, 0), 0n]));
  if (kafkaIsUp) live.hub.onStart(new Map([...offsets.keys()].map((place) => [place, { from: 0n, end: 0n }])));
  await server.start();
  const http = await new Promise<Server>((resolve) => {
    const listening = createHttp({ server, settings, live, checks: [] }).listen(0, '127.0.0.1', () => resolve(listening));
  });
  const sockets = live.sockets(http);
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return {
    origin,
    issuer: issuer.issuer,
    supergraphPath,
    async ask(query, { variables = {}, headers = { authorization: `Bearer ${token}` } } = {}) {
      const response = await fetch(`${origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query, variables }) });
      return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
    },
    world,
    token: issuer.token,
    publish(...messages) {
      for (const { topic, payload } of messages) {
        const offset = offsets.get(placeOf(topic, 0)) ?? 0n;
        offsets.set(placeOf(topic, 0), offset + 1n);
        live.hub.onMessage({ topic, partition: 0, offset, payload, writtenAt: new Date() });
      }
    },
    stopDispatch: dispatch.stop,
    async stop() {
      await sockets.stop();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await server.stop();
      await Promise.allSettled([intake.stop(), dispatch.stop(), issuer.stop()]);
      await rm(folder, { recursive: true });
    },
  };
}
