import { RemoteGraphQLDataSource, type GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { correlationHeader, currentCorrelationId } from '@deskgraph/runtime';
import { GraphQLError } from 'graphql';
import { keepAliveFetch } from './keep-alive-fetch';

/** What a request through the gateway carries on to the services. */
export interface GatewayContext {
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls one service with the viewer's own token; a service that does not answer is UNAVAILABLE, never a crash. */
export class SubgraphClient extends RemoteGraphQLDataSource<GatewayContext> {
  constructor(name: string, url: string, timeoutMillis: number) {
    super({ url, fetcher: answeringFetch(name, timeoutMillis) });
  }

  override willSendRequest({ request, context }: GraphQLDataSourceProcessOptions<GatewayContext>): void {
    const forwarded: Readonly<Record<string, string>> = context.headers ?? {};
    for (const [header, value] of Object.entries(forwarded)) request.http?.headers.set(header, value);
    const correlationId = currentCorrelationId();
    if (correlationId !== undefined) request.http?.headers.set(correlationHeader, correlationId);
  }
}

function answeringFetch(name: string, timeoutMillis: number): RemoteGraphQLDataSource['fetcher'] {
  const fetch = keepAliveFetch(timeoutMillis);
  return async (url, init) => {
    try {
      return await fetch(url, init);
    } catch (error) {
      throw new GraphQLError(`The ${name} service does not answer at the moment; try again. / ${name} 服务暂时无响应，请稍后重试。`, {
        extensions: { code: 'UNAVAILABLE' },
        originalError: error instanceof Error ? error : null,
      });
    }
  };
}
