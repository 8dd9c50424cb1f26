import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { Allow, can, type GraphContext } from '@deskgraph/identity';
import { type InvalidInputRefusal, invalidOrForbidden, isRefusal } from '@deskgraph/subgraph';
import { CustomersView } from '../customers/customers.view';
import type { QueryContactsArgs, RegisterContactInput, RevealContactInput } from '../graph.generated';
import { ContactsView, type SeenContact } from './contacts.view';
import { maskEmail, maskName, maskPhone } from './domain/masking';
import { RegisterContact } from './register-contact';

const noSuchContact: InvalidInputRefusal = {
  refused: 'InvalidInput',
  mistakes: [{ path: ['contactId'], text: { zh: '没有此联系人，请核对编号', en: 'no such contact; check the id' } }],
};

@Resolver('Contact')
export class ContactsResolver {
  constructor(private readonly contacts: ContactsView, private readonly customers: CustomersView, private readonly register: RegisterContact) {}

  @Query('contacts')
  @Allow('contact:reveal')
  list(@Args() args: QueryContactsArgs) {
    return this.contacts.page(args, args.search);
  }

  @Mutation('revealContact')
  @Allow('contact:reveal')
  async revealContact(@Context() context: GraphContext, @Args('input') { contactId }: RevealContactInput) {
    const contact = await this.contacts.revealed(context, contactId);
    return contact === null ? invalidOrForbidden(noSuchContact, context.language) : { __typename: 'RevealContactPayload', contact };
  }

  @Mutation('registerContact')
  @Allow('customer:register')
  async registerContact(@Context() context: GraphContext, @Args('input') input: RegisterContactInput) {
    const outcome = await this.register.execute(input);
    if (isRefusal(outcome)) return invalidOrForbidden(outcome, context.language);
    return { __typename: 'RegisterContactPayload', contact: this.contacts.seen(context, outcome) };
  }

  @ResolveField('name')
  name(@Parent() contact: SeenContact, @Context() context: GraphContext) {
    return this.shown(context, contact, contact.name, maskName);
  }

  @ResolveField('phone')
  phone(@Parent() contact: SeenContact, @Context() context: GraphContext) {
    return this.shown(context, contact, contact.phone, maskPhone);
  }

  @ResolveField('email')
  email(@Parent() contact: SeenContact, @Context() context: GraphContext) {
    return this.shown(context, contact, contact.email, maskEmail);
  }

  @ResolveField('customer')
  customer(@Parent() { customerId }: SeenContact, @Context() context: GraphContext) {
    return this.customers.byId(context, customerId);
  }

  @ResolveReference()
  reference({ id }: { id: string }, context: GraphContext) {
    return can(context.principal, 'customer:read') ? this.contacts.byId(context, id) : null;
  }

  private async shown(context: GraphContext, contact: SeenContact, value: string | null, mask: (value: string) => string) {
    if (value === null) return null;
    if (contact.masked) return mask(value);
    await this.contacts.recordReveal(context, contact);
    return value;
  }
}

@Resolver('Customer')
export class CustomerContactsResolver {
  constructor(private readonly contacts: ContactsView) {}

  @ResolveField('contacts')
  ofCustomer(@Parent() customer: { id: string }, @Context() context: GraphContext) {
    return this.contacts.ofCustomer(context, customer.id);
  }
}
