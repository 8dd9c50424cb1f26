import { Args, Context, Mutation, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { Allow, can, type GraphContext } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal } from '@deskgraph/subgraph';
import type { RegisterContactInput } from '../graph.generated';
import { ContactsView, type SeenContact } from './contacts.view';
import { maskEmail, maskName, maskPhone } from './domain/masking';
import { RegisterContact } from './register-contact';

@Resolver('Contact')
export class ContactsResolver {
  constructor(private readonly contacts: ContactsView, private readonly register: RegisterContact) {}

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
