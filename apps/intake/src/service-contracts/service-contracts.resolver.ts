import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowReference, type GraphContext } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal, type PageRequest } from '@deskgraph/subgraph';
import { CustomersView } from '../customers/customers.view';
import { DevicesView } from '../devices/devices.view';
import type { RegisterContractInput } from '../graph.generated';
import type { Contract } from './domain/contract';
import { RegisterContract } from './register-contract';
import { ServiceContractsView } from './service-contracts.view';

@Resolver('Contract')
export class ServiceContractsResolver {
  constructor(
    private readonly contracts: ServiceContractsView,
    private readonly customers: CustomersView,
    private readonly covered: DevicesView,
    private readonly register: RegisterContract,
  ) {}

  @Query('contract')
  @Allow('customer:read')
  contract(@Context() context: GraphContext, @Args('id') id: string) {
    return this.contracts.byId(context, id);
  }

  @Mutation('registerContract')
  @Allow('contract:register')
  async registerContract(@Context() context: GraphContext, @Args('input') input: RegisterContractInput) {
    const outcome = await this.register.execute(input);
    if (isRefusal(outcome)) return invalidOrForbidden(outcome, context.language);
    return { __typename: 'RegisterContractPayload', contract: outcome };
  }

  @ResolveField('customer')
  customer(@Parent() { customerId }: Contract, @Context() context: GraphContext) {
    return this.customers.byId(context, customerId);
  }

  @ResolveField('devices')
  async devices(@Parent() { deviceIds }: Contract, @Context() context: GraphContext) {
    return (await Promise.all(deviceIds.map((id) => this.covered.byId(context, id)))).filter((device) => device !== null);
  }

  @ResolveField('inForce')
  inForce(@Parent() contract: Contract) {
    return this.contracts.isInForce(contract);
  }

  @AllowReference('customer:read')
  reference({ id }: { id: string }, context: GraphContext) {
    return this.contracts.byId(context, id);
  }
}

@Resolver('Customer')
export class CustomerContractsResolver {
  constructor(private readonly contracts: ServiceContractsView) {}

  @ResolveField('contracts')
  ofCustomer(@Parent() { id }: { id: string }, @Context() context: GraphContext, @Args() page: PageRequest) {
    return this.contracts.ofCustomer(context, id, page);
  }
}

@Resolver('ServiceRequest')
export class RequestContractResolver {
  constructor(private readonly contracts: ServiceContractsView) {}

  @ResolveField('contract')
  ofRequest(@Parent() { contractId }: { contractId: string | null }, @Context() context: GraphContext) {
    return contractId === null ? null : this.contracts.byId(context, contractId);
  }
}
