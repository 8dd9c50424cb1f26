import { createParamDecorator, SetMetadata, type CallHandler, type CustomDecorator, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext, ResolveReference } from '@nestjs/graphql';
import { getNamedType, GraphQLError, isUnionType, type GraphQLResolveInfo } from 'graphql';
import { of, type Observable } from 'rxjs';
import { principalOrRefusal, type GraphContext } from './graph-context';
import type { Permission } from './permissions';
import { can, type Language } from './principal';

const needed = 'deskgraph:permission';

/** The permission a root query or mutation needs. */
export const Allow = (permission: Permission): CustomDecorator => SetMetadata(needed, permission);

/** A root field for every signed-in viewer, whatever the role. */
export const Public = (): CustomDecorator => SetMetadata(needed, 'everyone');

/** The signed-in Principal as a parameter of a resolver. */
export const Viewer = createParamDecorator((_: unknown, host: ExecutionContext) =>
  principalOrRefusal(GqlExecutionContext.create(host).getContext<GraphContext>()),
);

/** `@ResolveReference()` that answers null to a viewer without the permission. The method takes (reference, context). */
export function AllowReference(permission: Permission) {
  return (target: object, name: string, descriptor: PropertyDescriptor): void => {
    const resolve: (reference: unknown, context: GraphContext) => unknown = descriptor.value;
    descriptor.value = function (this: unknown, reference: unknown, context: GraphContext): unknown {
      return can(context.principal, permission) ? resolve.call(this, reference, context) : null;
    };
    ResolveReference()(target, name, descriptor);
  };
}

/**
 * Global: a root field runs only with the permission its resolver names; one that names none is refused.
 * An interceptor, because it may answer in the resolver's place: a mutation's refusal is a value of its result union.
 */
export class AllowGuard implements NestInterceptor {
  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (host.getType<string>() !== 'graphql') return next.handle();
    const graph = GqlExecutionContext.create(host);
    const info = graph.getInfo<GraphQLResolveInfo>();
    if (info.path.prev !== undefined) return next.handle();

    const context = graph.getContext<GraphContext>();
    const principal = principalOrRefusal(context);
    const permission: Permission | 'everyone' | undefined = Reflect.getMetadata(needed, host.getHandler());
    if (permission === 'everyone' || (permission !== undefined && can(principal, permission))) return next.handle();
    return of(forbidden(info, context.language, permission ?? info.fieldName));
  }
}

function forbidden(info: GraphQLResolveInfo, language: Language, permission: string): object {
  const message = language === 'zh' ? `您没有此操作的权限：${permission}` : `You may not do this: it needs ${permission}`;
  const result = getNamedType(info.returnType);
  if (isUnionType(result) && result.getTypes().some((member) => member.name === 'Forbidden')) {
    return { __typename: 'Forbidden', message, permission };
  }
  throw new GraphQLError(message, { extensions: { code: 'FORBIDDEN', permission } });
}
