import { join } from 'node:path';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { answerHealth, correlationHeader, currentCorrelationId, withCorrelationId, type ReadinessCheck } from '@deskgraph/runtime';
import express, { type Express } from 'express';
import { consoleFiles } from './console/console-files';
import { pagePolicy } from './console/page-policy';
import { signInFacts } from './console/sign-in-facts';
import type { GatewaySettings } from './environment';
import { forwardedHeaders } from './forwarded-headers';
import { graphiqlPage } from './graphiql/graphiql-page';
import { bodyLimit } from './limits';
import type { Live } from './live/live';
import { nothingHere } from './nothing-here';
import type { GatewayContext } from './subgraph-client';

interface HttpParts {
  readonly server: ApolloServer<GatewayContext>;
  readonly settings: GatewaySettings;
  readonly live: Pick<Live, 'streams'>;
  readonly checks: readonly ReadinessCheck[];
}

const builtConsole = join(__dirname, '..', '..', '..', 'console', 'dist');

/** The gateway's routes: the graph, GraphiQL, health and the console. */
export function createHttp({ server, settings, live, checks }: HttpParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use((request, response, next) => {
    withCorrelationId(request.header(correlationHeader), () => {
      response.setHeader(correlationHeader, currentCorrelationId() ?? '');
      response.setHeader('x-content-type-options', 'nosniff');
      next();
    });
  });
  answerHealth(app, checks);
  app.use('/graphiql', graphiqlPage());
  app.use('/graphql/stream', express.json({ limit: bodyLimit }), live.streams);
  app.use(
    '/graphql',
    express.json({ limit: bodyLimit }),
    expressMiddleware(server, { context: async ({ req }) => ({ headers: forwardedHeaders(req.headers) }) }),
  );
  app.use(refuseUnreadableBody);
  app.use(['/health', '/graphiql'], nothingHere);
  app.get('/console.json', (_, response) => void response.set('cache-control', 'no-store').json(signInFacts(settings)));
  app.use(pagePolicy(settings.OIDC_ISSUER), consoleFiles(settings.CONSOLE_DIR ?? builtConsole));
  app.use(nothingHere);
  return app;
}

/** Body too large or not JSON: a GraphQL-shaped answer instead of express's HTML page. */
const refuseUnreadableBody: express.ErrorRequestHandler = (error: { status?: number; type?: string }, _request, response, _next) => {
  const tooLarge = error.type === 'entity.too.large';
  const message = tooLarge
    ? `The request is larger than ${bodyLimit}; shorten the text or attach a file. / 请求超过 ${bodyLimit}，请缩短内容或改用附件。`
    : 'The request body is not valid JSON. / 请求体不是有效的 JSON。';
  const code = tooLarge ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST';
  response.status(error.status ?? 400).json({ errors: [{ message, extensions: { code, correlationId: currentCorrelationId() ?? null } }] });
};
