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
import { createLogger, environment } from '@deskgraph/runtime';
import { startTokenIssuer } from '@deskgraph/testkit';
import { parse } from 'graphql';
import { gatewaySettings } from './environment';
import { graphServer } from './graph-server';
import { createHttp } from './http';

// The gateway as it runs, before two small subgraphs that are real servers and demand a real token.

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

export const sdl = {
  intake: `${link}
    type Query { serviceRequest(id: ID!): ServiceRequest broken: String slow: String seenHeaders: [String!]! }
    type ServiceRequest @key(fields: "id") { id: ID! subject: String! }`,
  dispatch: `${link}
    type ServiceRequest @key(fields: "id") { id: ID! workOrder: WorkOrder }
    type WorkOrder { reference: String! follows: WorkOrder }`,
} as const;

export function composed(parts: Readonly<Record<string, string>> = sdl): string {
  const { supergraphSdl, errors } = composeServices(Object.entries(parts).map(([name, text]) => ({ name, typeDefs: parse(text), url: `http://${name}` })));
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

const resolvers = {
  intake: {
    Query: {
      serviceRequest: (_: unknown, { id }: { id: string }) => ({ id, subject: `subject of ${id.slice(0, 8)}` }),
      broken: () => {
        throw new Error('password of the database is hunter2');
      },
      slow: () => new Promise((resolve) => setTimeout(resolve, 2_000)),
      seenHeaders: (_: unknown, __: unknown, context: unknown) => Object(context).seen,
    },
  },
  dispatch: { ServiceRequest: { workOrder: () => ({ reference: 'IR-1' }) }, WorkOrder: { follows: () => ({ reference: 'IR-0' }) } },
};

async function subgraph(name: keyof typeof sdl, issuer: string) {
  const verifier = createTokenVerifier({ issuer, audience: 'deskgraph' });
  const server = new ApolloServer<GraphContext>({
    schema: buildSubgraphSchema({ typeDefs: parse(sdl[name]), resolvers: resolvers[name] }),
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
  stopDispatch(): Promise<void>;
  stop(): Promise<void>;
}

export async function startGraph(wishes: Record<string, string> = {}): Promise<RunningGraph> {
  const [folder, issuer] = await Promise.all([mkdtemp(join(tmpdir(), 'gateway-')), startTokenIssuer()]);
  const [intake, dispatch, token] = await Promise.all([subgraph('intake', issuer.issuer), subgraph('dispatch', issuer.issuer), issuer.token({ roles: ['dispatcher'] })]);
  const supergraphPath = join(folder, 'supergraph.graphql');
  await writeFile(supergraphPath, composed());
  const urls = { OIDC_ISSUER: issuer.issuer, INTAKE_URL: intake.url, DISPATCH_URL: dispatch.url, KNOWLEDGE_URL: 'http://127.0.0.1:1/', ANALYTICS_URL: 'http://127.0.0.1:1/' };
  const settings = environment(gatewaySettings, { PORT: '1', SUPERGRAPH_PATH: supergraphPath, ...urls, ...wishes });
  const server = graphServer(settings, createLogger('gateway', 'silent'));
  await server.start();
  const http = await new Promise<Server>((resolve) => {
    const listening = createHttp({ server, settings, checks: [] }).listen(0, '127.0.0.1', () => resolve(listening));
  });
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return {
    origin,
    issuer: issuer.issuer,
    supergraphPath,
    async ask(query, { variables = {}, headers = { authorization: `Bearer ${token}` } } = {}) {
      const response = await fetch(`${origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query, variables }) });
      return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
    },
    stopDispatch: dispatch.stop,
    async stop() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await server.stop();
      await Promise.allSettled([intake.stop(), dispatch.stop(), issuer.stop()]);
      await rm(folder, { recursive: true });
    },
  };
}
