import type { ApolloServerPlugin } from '@apollo/server';
import { execute, Kind, type OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from '../subgraph-client';
import type { LiveSubscriptions } from './live-subscriptions';
import { refusal } from './refusal';

/** Keeps the subscriptions on the current graph, tells whoever reads the schema of them, and says where they run. */
export function describesItself(subscriptions: LiveSubscriptions): ApolloServerPlugin<GatewayContext> {
  return {
    serverWillStart: async () => ({ schemaDidLoadOrUpdate: ({ apiSchema }) => subscriptions.takeOver(apiSchema) }),
    requestDidStart: async () => ({
      async didResolveOperation({ operation }) {
        if (operation?.operation === 'subscription') throw refusal('RUNS_ELSEWHERE');
      },
      async responseForOperation({ document, operation, request, response }) {
        const { schema } = subscriptions;
        if (schema === undefined || !asksForSchema(operation)) return null;
        const { data } = await execute({ schema, document, operationName: request.operationName ?? null, variableValues: request.variables ?? null });
        return data ? { http: response.http, body: { kind: 'single', singleResult: { data } } } : null;
      },
    }),
  };
}

const asksForSchema = ({ selectionSet }: OperationDefinitionNode): boolean =>
  selectionSet.selections.every((field) => field.kind === Kind.FIELD && ['__schema', '__type'].includes(field.name.value));
