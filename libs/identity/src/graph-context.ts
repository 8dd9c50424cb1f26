import { GraphQLError, type OperationDefinitionNode } from 'graphql';
import type { Language, Principal } from './principal';
import { TokenRefused, type TokenVerifier } from './verify-token';

/** Either a principal or why there is none. */
interface Bearer {
  readonly principal: Principal | null;
  readonly refusal: TokenRefused | null;
}

/** What every resolver knows about its request. */
export interface GraphContext extends Bearer {
  readonly language: Language;
}

type IncomingRequest = { readonly headers: Readonly<Record<string, string | string[] | undefined>> };

/** Context factory of a subgraph: never throws, so that each field decides what a missing principal means. */
export function graphContext(verifier: TokenVerifier): (incoming: { req: IncomingRequest }) => Promise<GraphContext> {
  return async ({ req }) => {
    const bearer = await principalFrom(req, verifier);
    const wish = preferredLanguage(String(req.headers['accept-language'] ?? ''));
    return { ...bearer, language: wish ?? bearer.principal?.language ?? 'zh' };
  };
}

/** The verified bearer of the request's token, or why there is none. */
async function principalFrom(request: IncomingRequest, verifier: TokenVerifier): Promise<Bearer> {
  const token = /^Bearer +([^\s]+)$/i.exec(String(request.headers['authorization'] ?? ''))?.[1];
  if (token === undefined) return { principal: null, refusal: new TokenRefused('UNAUTHENTICATED') };
  try {
    return { principal: await verifier.verify(token), refusal: null };
  } catch (error) {
    if (error instanceof TokenRefused) return { principal: null, refusal: error };
    throw error;
  }
}

/** The first of our languages in an Accept-Language header, by weight. */
export function preferredLanguage(header: string): Language | undefined {
  const wishes = header.split(',').map((part) => {
    const [tag = '', weight] = part.trim().toLowerCase().split(/\s*;\s*q=/);
    return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
  });
  const byWeight = wishes.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
  return byWeight.map(({ language }) => language).find((language) => language === 'zh' || language === 'en');
}

export function principalOrRefusal({ principal, refusal, language }: GraphContext): Principal {
  if (principal !== null) return principal;
  const code = refusal?.code ?? 'UNAUTHENTICATED';
  const message = {
    UNAUTHENTICATED: { zh: '请先登录：缺少有效的访问令牌', en: 'Sign in first: there is no valid access token' },
    UNAVAILABLE: { zh: '身份服务暂时无法访问，请稍后重试', en: 'The identity provider does not answer; try again shortly' },
  }[code][language];
  // Status 200: the gateway reads codes only from a well-formed GraphQL answer.
  throw new GraphQLError(message, { extensions: { code, http: { status: 200 } } });
}

/**
 * Apollo Server plugin. Nest's guards see neither `_entities` nor introspection, so the whole operation is refused here
 * when nobody vouches for the caller. What composition and probes ask is open.
 */
export const tokenRequired = {
  requestDidStart: async () => ({
    async didResolveOperation(request: { readonly contextValue: unknown; readonly operation?: OperationDefinitionNode | undefined }) {
      const asked = request.operation?.selectionSet.selections ?? [];
      const open = asked.every((field) => field.kind === 'Field' && ['_service', '__typename'].includes(field.name.value));
      if (!open) principalOrRefusal(request.contextValue as GraphContext);
    },
  }),
};
