import { Args, Context, Mutation, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { Allow, can, type GraphContext } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal } from '@deskgraph/subgraph';
import { CustomersView } from '../customers/customers.view';
import type { CustomerDevicesArgs, RegisterDeviceInput } from '../graph.generated';
import type { Device } from './device';
import { DevicesView } from './devices.view';
import { RegisterDevice } from './register-device';

@Resolver('Device')
export class DevicesResolver {
  constructor(
    private readonly devices: DevicesView,
    private readonly customers: CustomersView,
    private readonly register: RegisterDevice,
  ) {}

  @Mutation('registerDevice')
  @Allow('device:register')
  async registerDevice(@Context() context: GraphContext, @Args('input') input: RegisterDeviceInput) {
    const outcome = await this.register.execute(input);
    if (isRefusal(outcome)) return invalidOrForbidden(outcome, context.language);
    return { __typename: 'RegisterDevicePayload', device: outcome };
  }

  @ResolveField('customer')
  customer(@Parent() device: Device, @Context() context: GraphContext) {
    return this.customers.byId(context, device.customerId);
  }

  @ResolveReference()
  async reference({ id }: { id: string }, context: GraphContext) {
    const mayRead = can(context.principal, 'customer:read') || can(context.principal, 'serviceRequest:read');
    return mayRead ? this.devices.byId(context, id) : null;
  }
}

@Resolver('Customer')
export class CustomerDevicesResolver {
  constructor(private readonly devices: DevicesView) {}

  @ResolveField('devices')
  ofCustomer(@Parent() customer: { id: string }, @Context() context: GraphContext, @Args() args: CustomerDevicesArgs) {
    return this.devices.ofCustomer(context, customer.id, args, args.search);
  }
}
