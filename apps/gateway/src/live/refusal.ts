import { currentCorrelationId } from '@deskgraph/runtime';
import { GraphQLError } from 'graphql';

const texts = {
  UNAUTHENTICATED: 'Sign in again: the access token is missing or no longer holds. / 请重新登录：访问令牌缺失或已失效。',
  UNAVAILABLE: 'Live updates are not available at the moment; try again shortly. / 实时更新暂时不可用，请稍后重试。',
  NOT_A_SUBSCRIPTION: 'Only subscriptions run here; POST queries and mutations to /graphql. / 此处仅支持订阅；查询和变更请 POST 到 /graphql。',
  RUNS_ELSEWHERE: 'Subscriptions run over WebSocket at /graphql or as server-sent events at /graphql/stream. / 订阅请使用 WebSocket（/graphql）或服务器推送事件（/graphql/stream）。',
  TOO_MANY: 'There are too many live connections of this account; close some. / 此账号的实时连接过多，请关闭一些。',
} as const;

const codes = { UNAUTHENTICATED: 'UNAUTHENTICATED', UNAVAILABLE: 'UNAVAILABLE', NOT_A_SUBSCRIPTION: 'BAD_REQUEST', RUNS_ELSEWHERE: 'BAD_REQUEST', TOO_MANY: 'TOO_MANY_CONNECTIONS' } as const;

/** Why a subscription does not run, as every error of the graph says it. */
export function refusal(why: keyof typeof texts): GraphQLError {
  return new GraphQLError(texts[why], { extensions: { code: codes[why], correlationId: currentCorrelationId() ?? null } });
}
