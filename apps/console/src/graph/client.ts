import { Client, cacheExchange, fetchExchange, subscriptionExchange } from '@urql/core';
import { authExchange } from '@urql/exchange-auth';
import type { LiveSocket } from './live';

export interface Credentials {
  /** The access token in force, or none when nobody is signed in. */
  accessToken(): Promise<string | undefined>;
  /** Gets a new token; false when the person has to sign in again. */
  renew(): Promise<boolean>;
  /** Called when the graph says that nobody is signed in and a new token could not be had. */
  expired(): void;
}

/** The federated graph as the console asks it: with the person's token and in the person's language. */
export function graphClient(credentials: Credentials, live: LiveSocket, language: () => string): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: () => ({ headers: { 'accept-language': language() } }),
    exchanges: [
      cacheExchange,
      authExchange(async ({ appendHeaders }) => {
        let token = await credentials.accessToken();
        return {
          addAuthToOperation: (operation) => (token ? appendHeaders(operation, { authorization: `Bearer ${token}` }) : operation),
          didAuthError: (error) => error.graphQLErrors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED'),
          refreshAuth: async () => {
            if (!(await credentials.renew())) return credentials.expired();
            token = await credentials.accessToken();
          },
        };
      }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables, extensions }) => ({
          subscribe: (sink) => ({
            unsubscribe: live.client.subscribe({ query: query ?? '', ...(variables ? { variables } : {}), ...(extensions ? { extensions } : {}) }, sink as never),
          }),
        }),
      }),
    ],
  });
}
