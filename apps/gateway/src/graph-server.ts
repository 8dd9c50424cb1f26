import { join } from 'node:path';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import type { Logger } from '@deskgraph/runtime';
import { reportToNobody, subgraphUrls, type GatewaySettings } from './environment';
import { limitRules } from './limits';
import { publicError } from './public-error';
import { SubgraphClient, type GatewayContext } from './subgraph-client';
import { supergraphFile } from './supergraph-file';

const committedSupergraph = join(__dirname, '..', '..', 'supergraph.graphql');

/** The federated graph behind its limits; without HTTP. */
export function graphServer(settings: GatewaySettings, logger: Logger, plugins: ApolloServerPlugin<GatewayContext>[] = []): ApolloServer<GatewayContext> {
  const quiet = { debug: () => undefined, info: (m: string) => logger.debug(m), warn: (m: string) => logger.warn(m), error: (m: string) => logger.warn(m) };
  const urls = subgraphUrls(settings);
  reportToNobody();
  return new ApolloServer<GatewayContext>({
    gateway: new ApolloGateway({
      supergraphSdl: supergraphFile(settings.SUPERGRAPH_PATH ?? committedSupergraph, logger),
      buildService: ({ name, url }) => new SubgraphClient(name, urls[name] ?? url ?? '', settings.SUBGRAPH_TIMEOUT_MILLIS),
      logger: quiet,
    }),
    plugins,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    validationRules: limitRules({ maxDepth: settings.MAX_DEPTH, maxAliases: settings.MAX_ALIASES }),
    formatError: publicError(logger),
    stopOnTerminationSignals: false,
    logger: quiet,
  });
}
