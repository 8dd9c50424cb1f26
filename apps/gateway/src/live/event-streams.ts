import { once } from 'node:events';
import { TokenRefused } from '@deskgraph/identity';
import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError, subscribe, type ExecutionResult } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/express';
import type { LiveDoor } from './live-sockets';
import { refusal } from './refusal';
import { viewerOf, type Viewer } from './viewer';

/** Who asks, once the door has let them in. */
const admitted = new WeakMap<Request, Viewer>();

/** Subscriptions as server-sent events at `/graphql/stream`, a request each, as graphql-sse speaks them. */
export function eventStreams({ subscriptions, verifier, connections, logger }: LiveDoor): RequestHandler {
  const stream = createHandler({
    // No reserved streams: every subscription is a request of its own.
    authenticate: () => null,
    onSubscribe: async ({ raw, context: { res } }, request) => {
      const viewer = admitted.get(raw);
      if (viewer === undefined) return failed([refusal('UNAUTHENTICATED')]);
      const prepared = subscriptions.prepare(viewer, request);
      if ('length' in prepared) return failed(prepared);
      const result = await subscribe(prepared);
      return 'next' in result ? untilExpiry(result, viewer, res) : failed(result.errors ?? []);
    },
    // The library would keep what a slow reader has not taken; waiting here lets changes become one instead.
    onNext: async (_, { context: { res } }) => {
      while (res.writableNeedDrain && !res.destroyed) await Promise.race([once(res, 'drain'), once(res, 'close')]);
    },
  });
  return async (request, response) => {
    if (request.headers.accept !== 'text/event-stream') return refuse(response, 406, new GraphQLError('Accept: text/event-stream', { extensions: { code: 'BAD_REQUEST' } }));
    try {
      const viewer = await viewerOf(verifier, request.headers);
      const leave = connections.take(viewer.principal.id);
      if (leave === undefined) return refuse(response, 429, refusal('TOO_MANY'));
      response.once('close', leave);
      admitted.set(request, viewer);
      await stream(request, response);
    } catch (error) {
      if (error instanceof TokenRefused) return error.code === 'UNAUTHENTICATED' ? refuse(response, 401, refusal('UNAUTHENTICATED')) : refuse(response, 503, refusal('UNAVAILABLE'));
      logger.error({ err: error }, 'an event stream failed');
      if (response.headersSent) response.destroy();
      else refuse(response, 500, new GraphQLError('Something went wrong on our side / 系统内部错误', { extensions: { code: 'INTERNAL' } }));
    }
  };
}

/** The library knows an answer by its data. */
const failed = (errors: readonly GraphQLError[]): ExecutionResult => ({ data: null, errors });

/** A token that runs out ends the stream with a word, and what waits behind a closed connection ends at once. */
async function* untilExpiry(results: AsyncGenerator<ExecutionResult>, { expiresAt }: Viewer, response: Response): AsyncGenerator<ExecutionResult> {
  const end = (): void => void results.return(undefined);
  const expiry = setTimeout(end, expiresAt.getTime() - Date.now());
  response.once('close', end);
  try {
    yield* results;
    if (Date.now() >= expiresAt.getTime()) yield { errors: [refusal('UNAUTHENTICATED')] };
  } finally {
    clearTimeout(expiry);
    response.off('close', end);
  }
}

function refuse(response: Response, status: number, error: GraphQLError): void {
  response.status(status).json({ errors: [error] });
}
