import { unwrapResolverError } from '@apollo/server/errors';
import { currentCorrelationId, type Logger } from '@deskgraph/runtime';
import type { GraphQLFormattedError } from 'graphql';

const publicCodes = new Set([
  'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'UNAVAILABLE', 'TOO_MANY_CONNECTIONS', 'BAD_USER_INPUT', 'BAD_REQUEST', 'INTERNAL',
  'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_FOUND',
]);

/** What a client sees of an error: a code, a message made for people, the correlation id. Never the inside. */
export function publicError(logger: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return ({ message, path, locations, extensions }, error) => {
    const correlationId = currentCorrelationId() ?? null;
    const code = String(extensions?.['code'] ?? 'INTERNAL');
    const place = { ...(path ? { path } : {}), ...(locations ? { locations } : {}) };
    if (publicCodes.has(code)) return { message, ...place, extensions: { code, correlationId } };
    logger.error({ err: unwrapResolverError(error) }, 'the gateway failed');
    return { message: `Something went wrong on our side / 系统内部错误 (${correlationId})`, ...place, extensions: { code: 'INTERNAL', correlationId } };
  };
}
