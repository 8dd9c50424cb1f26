import type { IncomingMessage, Server } from 'node:http';
import { TokenRefused, type TokenVerifier } from '@deskgraph/identity';
import type { Logger } from '@deskgraph/runtime';
import { handleProtocols, makeServer } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { LiveSubscriptions } from './live-subscriptions';
import type { Places } from './places';
import { viewerOf, type Viewer } from './viewer';

export interface LiveDoor {
  readonly subscriptions: LiveSubscriptions;
  readonly verifier: TokenVerifier;
  readonly connections: Places;
  readonly logger: Logger;
}

interface Connection {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  viewer?: Viewer;
  leave?: () => void;
}

type Closing = readonly [code: number, reason: string];

/** A body may be as large over HTTP. */
const largestMessage = 1_048_576;
const keepAliveMillis = 12_000;

/**
 * Codes a connection is closed with. The client library tries again by itself after 4403, 1001 and 1013, asking for a token anew;
 * after 4401 and 4429 it does not: somebody has to sign in, or to close something.
 */
const closing: Readonly<Record<'tokenRefused' | 'tokenExpired' | 'tooMany' | 'identityAway' | 'stopping', Closing>> = {
  tokenRefused: [4401, 'Unauthorized'],
  tokenExpired: [4403, 'Token expired'],
  tooMany: [4429, 'Too many connections'],
  identityAway: [1013, 'The identity provider does not answer'],
  stopping: [1001, 'Going away'],
};

/** Subscriptions over WebSocket at `/graphql`, as graphql-ws speaks them. */
export function liveSockets(http: Server, { subscriptions, verifier, connections, logger }: LiveDoor): { stop(): Promise<void> } {
  const protocol = makeServer<Record<string, unknown>, Connection>({
    async onConnect({ connectionParams = {}, extra }) {
      const refusal = await admit(extra, connectionParams, { verifier, connections });
      if (refusal) extra.socket.close(...refusal);
      return refusal === undefined;
    },
    onSubscribe: ({ extra: { viewer } }, _id, request) => (viewer === undefined ? undefined : subscriptions.prepare(viewer, request)),
    onClose: ({ extra }) => extra.leave?.(),
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage, handleProtocols: (offered) => handleProtocols(offered) });
  sockets.on('connection', (socket, request) => {
    const failed = (error: unknown): void => {
      logger.debug({ err: error }, 'a live connection failed');
      socket.close(1011);
    };
    const closed = protocol.opened({
      protocol: socket.protocol,
      // Resolves when the reader took it: who reads slowly is sent less, nothing piles up here.
      send: (text) => new Promise((resolve, reject) => (socket.readyState === socket.OPEN ? socket.send(text, (error) => (error ? reject(error) : resolve())) : resolve())),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (take) => void socket.on('message', (data) => void take(String(data)).catch(failed)),
    }, { socket, request });
    const stopPinging = keepAlive(socket);
    socket.on('error', failed);
    socket.once('close', (code, reason) => {
      stopPinging();
      closed(code, String(reason)).catch(failed);
    });
  });

  http.on('upgrade', (request, socket, head) => {
    const { pathname } = new URL(request.url ?? '', 'http://gateway');
    if (pathname !== '/graphql') return void socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });
  return {
    async stop() {
      for (const socket of sockets.clients) socket.close(...closing.stopping);
      await new Promise((resolve) => sockets.close(resolve));
    },
  };
}

/** Why somebody is not let in; otherwise who they are is known, and they stay until their token runs out. */
async function admit(connection: Connection, credentials: Record<string, unknown>, { verifier, connections }: Pick<LiveDoor, 'verifier' | 'connections'>): Promise<Closing | undefined> {
  const { socket, request } = connection;
  try {
    connection.viewer = await viewerOf(verifier, credentials, request.headers['accept-language']);
  } catch (error) {
    if (!(error instanceof TokenRefused)) throw error;
    return error.code === 'UNAVAILABLE' ? closing.identityAway : closing.tokenRefused;
  }
  const { principal, expiresAt } = connection.viewer;
  const leave = connections.take(principal.id);
  if (leave === undefined) return closing.tooMany;
  const expiry = setTimeout(() => socket.close(...closing.tokenExpired), expiresAt.getTime() - Date.now());
  connection.leave = () => {
    clearTimeout(expiry);
    leave();
  };
  // It may have gone while the token was looked at.
  if (socket.readyState !== socket.OPEN) connection.leave();
  return undefined;
}

/** A connection that does not answer a ping before the next one is dead. */
function keepAlive(socket: WebSocket): () => void {
  let answered = true;
  socket.on('pong', () => (answered = true));
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, keepAliveMillis);
  return () => clearInterval(timer);
}
