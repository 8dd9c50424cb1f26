import { CustomerRegistered } from '@deskgraph/contracts';
import { outgoing, type OutgoingEvent } from '@deskgraph/messaging';
import type { Customer } from './customer';

export function customerRegistered({ id, name, industry, level, registeredAt }: Customer): OutgoingEvent {
  return outgoing(CustomerRegistered, id, registeredAt, { customerId: id, name, level, ...(industry === null ? {} : { industry }) });
}
