import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '@deskgraph/identity';
import type { PageRequest } from '@deskgraph/subgraph';
import { RequestsView } from './requests.view';

@Resolver('Customer')
export class CustomerRequestsResolver {
  constructor(private readonly requests: RequestsView) {}

  @ResolveField('serviceRequests')
  ofCustomer(@Parent() { id }: { id: string }, @Context() context: GraphContext, @Args() page: PageRequest) {
    return this.requests.latestOf(context, { customerId: id }, page);
  }
}

@Resolver('Contact')
export class ContactRequestsResolver {
  constructor(private readonly requests: RequestsView) {}

  @ResolveField('serviceRequests')
  ofContact(@Parent() { id, customerId }: { id: string; customerId: string }, @Context() context: GraphContext, @Args() page: PageRequest) {
    return this.requests.latestOf(context, { customerId, contactId: id }, page);
  }
}
