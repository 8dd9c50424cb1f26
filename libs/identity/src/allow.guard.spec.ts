import { execute, parse, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { Module, type INestApplication } from '@nestjs/common';
import { APP_INTERCEPTOR, NestFactory } from '@nestjs/core';
import { Args, GraphQLModule, GraphQLSchemaHost, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ApolloFederationDriver, type ApolloFederationDriverConfig } from '@nestjs/apollo';
import { Allow, AllowGuard, AllowReference, Public, Viewer } from './allow.guard';
import { graphContext, preferredLanguage, tokenRequired, type GraphContext } from './graph-context';
import { principalOf, type Principal } from './principal';
import { TokenRefused, type TokenVerifier } from './verify-token';

const typeDefs = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { workOrder: WorkOrder forgotten: String me: String }
  type Mutation { assignWorkOrder(id: ID!): AssignWorkOrderResult! publish: Boolean! }
  type WorkOrder @key(fields: "id") { id: ID! }
  type Forbidden { message: String! permission: String! }
  union AssignWorkOrderResult = WorkOrder | Forbidden
`;

@Resolver('WorkOrder')
class WorkOrdersResolver {
  @Query('workOrder') @Allow('workOrder:read')
  workOrder(): object {
    return { id: 'wo-1' };
  }

  @Query('forgotten')
  forgotten(): string {
    return 'never to be seen';
  }

  @Query('me') @Public()
  me(@Viewer() viewer: Principal): string {
    return viewer.id;
  }

  @Mutation('assignWorkOrder') @Allow('workOrder:assign')
  assign(@Args('id') id: string): object {
    return { __typename: 'WorkOrder', id };
  }

  @Mutation('publish') @Allow('article:publish')
  publish(): boolean {
    return true;
  }

  @AllowReference('workOrder:read')
  async reference(reference: { id: string }): Promise<object | null> {
    return { __typename: 'WorkOrder', id: reference.id };
  }
}

@Module({
  imports: [GraphQLModule.forRoot<ApolloFederationDriverConfig>({ driver: ApolloFederationDriver, typeDefs })],
  providers: [WorkOrdersResolver, { provide: APP_INTERCEPTOR, useClass: AllowGuard }],
})
class GuardedModule {}

const nobody: GraphContext = { principal: null, refusal: new TokenRefused('UNAUTHENTICATED'), language: 'zh' };
const as = (role: string, language: 'zh' | 'en' = 'en'): GraphContext => ({
  principal: principalOf({ sub: `acc-${role}`, roles: [role] }), refusal: null, language,
});

describe('a guarded subgraph', () => {
  let app: INestApplication;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    app = await NestFactory.create(GuardedModule, { logger: false });
    await app.init();
    schema = app.get(GraphQLSchemaHost).schema;
  });
  afterAll(() => app.close());

  const ask = async (contextValue: GraphContext, query: string): Promise<ExecutionResult> => {
    const result = await execute({ schema, document: parse(query), contextValue });
    return JSON.parse(JSON.stringify(result)) as ExecutionResult;
  };
  const codeOf = (result: ExecutionResult): unknown => result.errors?.[0]?.extensions['code'];

  it('runs a query for those who may', async () => {
    expect(await ask(as('analyst'), '{ workOrder { id } }')).toEqual({ data: { workOrder: { id: 'wo-1' } } });
  });

  it('refuses a query with a top-level error', async () => {
    const result = await ask(as('device'), '{ workOrder { id } }');
    expect(result.data).toEqual({ workOrder: null });
    expect(result.errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN', permission: 'workOrder:read' } });
  });

  it('refuses a mutation with a member of its result union, in the language of the viewer', async () => {
    const mutation = 'mutation { assignWorkOrder(id: "wo-2") { __typename ... on WorkOrder { id } ... on Forbidden { message permission } } }';
    expect(await ask(as('dispatcher'), mutation)).toEqual({ data: { assignWorkOrder: { __typename: 'WorkOrder', id: 'wo-2' } } });
    expect(await ask(as('analyst', 'zh'), mutation)).toEqual({
      data: { assignWorkOrder: { __typename: 'Forbidden', message: '您没有此操作的权限：workOrder:assign', permission: 'workOrder:assign' } },
    });
    expect(codeOf(await ask(as('analyst'), 'mutation { publish }'))).toBe('FORBIDDEN');
  });

  it('refuses a root field whose resolver names no permission, even to an administrator', async () => {
    expect(codeOf(await ask(as('administrator'), '{ forgotten }'))).toBe('FORBIDDEN');
  });

  it('lets every signed-in viewer use a public field, and nobody without a token', async () => {
    expect(await ask(as('device'), '{ me }')).toEqual({ data: { me: 'acc-device' } });
    expect(codeOf(await ask(nobody, '{ me }'))).toBe('UNAUTHENTICATED');
    expect(codeOf(await ask({ ...nobody, refusal: new TokenRefused('UNAVAILABLE') }, '{ me }'))).toBe('UNAVAILABLE');
  });

  it('resolves a reference only for those who may read it', async () => {
    const query = '{ _entities(representations: [{ __typename: "WorkOrder", id: "wo-3" }]) { ... on WorkOrder { id } } }';
    expect(await ask(as('analyst'), query)).toEqual({ data: { _entities: [{ id: 'wo-3' }] } });
    expect(await ask(as('device'), query)).toEqual({ data: { _entities: [null] } });
  });
});

describe('the plugin that requires a token', () => {
  const begin = async (contextValue: GraphContext, query: string): Promise<void> => {
    const [operation] = parse(query).definitions;
    if (operation?.kind !== 'OperationDefinition') throw new Error('the query has no operation');
    await (await tokenRequired.requestDidStart()).didResolveOperation({ contextValue, operation });
  };

  it.each(['{ _service { sdl } }', '{ __typename }', '{ sdl: _service { sdl } __typename }'])('lets anybody ask %s', async (query) => {
    await expect(begin(nobody, query)).resolves.toBeUndefined();
  });

  it.each([
    '{ _entities(representations: []) { __typename } }', '{ _service: workOrder { id } }', '{ _service { sdl } workOrder { id } }',
    '{ __schema { types { name } } }', '{ ...All } fragment All on Query { workOrder { id } }', '{ ... { workOrder { id } } }',
    'mutation { publish }',
  ])('refuses %s without one', async (query) => {
    await expect(begin(nobody, query)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    await expect(begin(as('device'), query)).resolves.toBeUndefined();
  });
});

describe('the context of a request', () => {
  const anEnglishDispatcher = principalOf({ sub: 'acc-dispatcher', roles: ['dispatcher'], locale: 'en' });
  const verifier: TokenVerifier = {
    async verify(token) {
      if (token === 'good') return anEnglishDispatcher;
      throw token === 'bug' ? new Error('a bug') : new TokenRefused('UNAVAILABLE');
    },
  };
  const contextOf = (headers: Record<string, string>): Promise<GraphContext> => graphContext(verifier)({ req: { headers } });

  it('carries the verified principal or the reason there is none', async () => {
    expect(await contextOf({ authorization: 'Bearer good' })).toEqual({ principal: anEnglishDispatcher, refusal: null, language: 'en' });
    expect((await contextOf({})).refusal?.code).toBe('UNAUTHENTICATED');
    expect((await contextOf({ authorization: 'Basic good' })).refusal?.code).toBe('UNAUTHENTICATED');
    expect((await contextOf({ authorization: 'Bearer down' })).refusal?.code).toBe('UNAVAILABLE');
    await expect(contextOf({ authorization: 'Bearer bug' })).rejects.toThrow('a bug');
  });

  it('speaks the language of the request, then of the token, then Chinese', async () => {
    expect((await contextOf({ authorization: 'bearer good', 'accept-language': 'zh-CN,zh;q=0.9' })).language).toBe('zh');
    expect((await contextOf({ authorization: 'bearer good', 'accept-language': 'fr' })).language).toBe('en');
    expect((await contextOf({})).language).toBe('zh');
  });

  it.each([
    ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
    ['zh;q=0.2, en;q=0.7', 'en'],
    ['fr, zh-Hans-CN;q=0.1', 'zh'],
    ['en;q=0, *', undefined],
    ['english', undefined],
    ['', undefined],
    [';;q=,,', undefined],
  ])('reads %j as %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});
