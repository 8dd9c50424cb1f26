import { join } from 'node:path';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloFederationDriver, type ApolloFederationDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Logger } from '@deskgraph/runtime';
import { errorFormatter } from './format-error';
import { DateScalar, DateTimeScalar } from './scalars';

export interface SubgraphDescription {
  /** Folder below which the service's *.graphql files lie. */
  readonly sdlBelow: string;
  readonly logger: Logger;
  /** Makes the context of a request, e.g. who asks. */
  readonly context: (request: { req: { headers: Record<string, string | string[] | undefined> } }) => Promise<object>;
  readonly plugins?: readonly ApolloServerPlugin[];
}

/** The shared SDL; Nest merges it with the service's own files. */
const sharedSdl = join(__dirname, 'shared.graphql');

/** A schema-first Federation 2 subgraph at /graphql. */
export function createSubgraph(description: SubgraphDescription): DynamicModule {
  return GraphQLModule.forRoot<ApolloFederationDriverConfig>({
    driver: ApolloFederationDriver,
    typePaths: [sharedSdl, join(description.sdlBelow, '**', '*.graphql')],
    resolvers: { DateTime: DateTimeScalar, Date: DateScalar },
    context: description.context,
    plugins: [...(description.plugins ?? [])],
    formatError: errorFormatter(description.logger),
    introspection: false,
    playground: false,
    graphiql: false,
    includeStacktraceInErrorResponses: false,
    autoTransformHttpErrors: false,
  });
}
