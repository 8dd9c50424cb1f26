import { Args, Context, Mutation, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import { Allow, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal } from '@deskgraph/subgraph';
import { GraphQLError } from 'graphql';
import type { QueryCustomersArgs, RegisterCustomerInput } from '../graph.generated';
import { CustomersView } from './customers.view';
import { RegisterCustomer } from './register-customer';

@Resolver('Customer')
export class CustomersResolver {
  constructor(private readonly customers: CustomersView, private readonly register: RegisterCustomer) {}

  @Query('customer')
  @Allow('customer:read')
  customer(@Context() context: GraphContext, @Args('id') id?: string | null, @Args('externalKey') externalKey?: string | null) {
    if (id) return this.customers.byId(context, id);
    if (externalKey) return this.customers.byExternalKey(context, externalKey);
    throw new GraphQLError('customer: give id or externalKey / 请提供 id 或 externalKey', { extensions: { code: 'BAD_USER_INPUT' } });
  }

  @Query('customers')
  @Allow('customer:read')
  list(@Context() context: GraphContext, @Args() args: QueryCustomersArgs) {
    return this.customers.page(context, args, args);
  }

  @Query('industries')
  @Allow('customer:read')
  industries(@Context() context: GraphContext) {
    return this.customers.industries(context);
  }

  @Mutation('registerCustomer')
  @Allow('customer:register')
  async registerCustomer(@Viewer() viewer: Principal, @Context() context: GraphContext, @Args('input') input: RegisterCustomerInput) {
    const outcome = await this.register.execute(viewer, input);
    if (isRefusal(outcome)) return invalidOrForbidden(outcome, context.language);
    return { __typename: 'RegisterCustomerPayload', customer: outcome };
  }

  @ResolveReference()
  reference({ id }: { id: string }, context: GraphContext) {
    return this.customers.reference(context, id);
  }
}
