import { currentCorrelationId, isDatabaseAway, type Logger } from '@deskgraph/runtime';
import type { GraphQLFormattedError } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';

/** Codes whose messages are written for the caller. All else is INTERNAL and says nothing of the inside. */
const publicCodes = new Set([
  'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'UNAVAILABLE', 'BAD_USER_INPUT', 'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_FOUND',
]);

/** Turns an error into what a caller may see; what it hides is logged under the same correlation id. */
export function errorFormatter(logger: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const correlationId = currentCorrelationId() ?? null;
    const code = String(formatted.extensions?.['code'] ?? 'INTERNAL');
    const { path, locations } = formatted;
    const place = { ...(path ? { path } : {}), ...(locations ? { locations } : {}) };
    const answer = (message: string, as: string): GraphQLFormattedError => ({ message, ...place, extensions: { code: as, correlationId } });
    if (publicCodes.has(code)) return answer(formatted.message, code);
    const cause = unwrapResolverError(error);
    if (isDatabaseAway(cause)) {
      logger.warn({ err: cause }, 'the database did not answer a request');
      return answer('The service is being restarted; try again shortly. / 服务正在恢复，请稍后重试。', 'UNAVAILABLE');
    }
    logger.error({ err: cause }, 'a resolver failed');
    return answer(`Something went wrong on our side; tell support this number: ${correlationId} / 系统内部错误，请将该编号告知客服：${correlationId}`, 'INTERNAL');
  };
}
