import { join } from 'node:path';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { createLogger, environment, runMain, stopInOrder, type Logger } from '@deskgraph/runtime';
import { gatewaySettings, subgraphUrls, type GatewaySettings } from './environment';
import { createHttp } from './http';
import { limitRules } from './limits';
import { publicError } from './public-error';
import { SubgraphClient, type GatewayContext } from './subgraph-client';
import { supergraphFile } from './supergraph-file';

const committedSupergraph = join(__dirname, '..', '..', 'supergraph.graphql');

function createGateway(settings: GatewaySettings, logger: Logger): ApolloGateway {
  const urls = subgraphUrls(settings);
  return new ApolloGateway({
    supergraphSdl: supergraphFile(settings.SUPERGRAPH_PATH ?? committedSupergraph, logger),
    buildService: ({ name, url }) => new SubgraphClient(name, urls[name] ?? url ?? '', settings.SUBGRAPH_TIMEOUT_MILLIS),
  });
}

runMain('gateway', async () => {
  const settings = environment(gatewaySettings);
  const logger = createLogger('gateway', settings.LOG_LEVEL);
  const server = new ApolloServer<GatewayContext>({
    gateway: createGateway(settings, logger),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    validationRules: limitRules({ maxDepth: settings.MAX_DEPTH, maxAliases: settings.MAX_ALIASES }),
    formatError: publicError(logger),
    stopOnTerminationSignals: false,
    logger: { debug: () => undefined, info: (m: string) => logger.debug(m), warn: (m: string) => logger.warn(m), error: (m: string) => logger.warn(m) },
  });
  await server.start();
  const http = createHttp(server, [{ name: 'graph', check: async () => undefined }]).listen(settings.PORT, settings.HOST, () => {
    logger.info({ port: settings.PORT }, 'listening');
  });
  stopInOrder(
    () => [
      { name: 'http', stop: () => void http.close() },
      { name: 'graph', stop: () => server.stop() },
    ],
    logger,
  );
});
