import type { CustomerLevel } from '../../graph/schema.generated';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import type { Caller } from './desk-draft';
import { DeskRegisterContactDocument, DeskRegisterCustomerDocument } from './new-caller.generated';

export interface ChosenCustomer {
  /** Null for a customer that is not on file yet. */
  readonly id: string | null;
  readonly name: string;
  readonly level: CustomerLevel;
}

export interface NewPerson {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

/** Puts customer and contact on file; safe to repeat, because both go by keys made once for this form. */
export function useRegisterCaller(key: string) {
  const refuse = useRefusal();
  const [registerCustomer, customerBusy] = useAct(DeskRegisterCustomerDocument);
  const [registerContact, contactBusy] = useAct(DeskRegisterContactDocument);

  async function onFile({ id, name, level }: ChosenCustomer): Promise<{ id: string; name: string; level: CustomerLevel } | undefined> {
    if (id !== null) return { id, name, level };
    const outcome = (await registerCustomer({ input: { name, level, externalKey: `desk-${key}` } }))?.registerCustomer;
    if (!outcome) return undefined;
    switch (outcome.__typename) {
      case 'RegisterCustomerPayload':
        return outcome.customer;
      case 'InvalidInput':
      case 'Forbidden':
        refuse(outcome);
        return undefined;
      default:
        return unreachable(outcome);
    }
  }

  async function register(person: NewPerson, chosen: ChosenCustomer): Promise<Caller | undefined> {
    const customer = await onFile(chosen);
    if (!customer) return undefined;
    const { name, phone, email } = person;
    const input = { customerId: customer.id, name, phone: phone || null, email: email || null, externalKey: `desk-${key}` };
    const outcome = (await registerContact({ input }))?.registerContact;
    if (!outcome) return undefined;
    switch (outcome.__typename) {
      case 'RegisterContactPayload':
        return { customerId: customer.id, customerName: customer.name, level: customer.level, contactId: outcome.contact.id, contactName: name, phone: phone || null };
      case 'InvalidInput':
      case 'Forbidden':
        refuse(outcome);
        return undefined;
      default:
        return unreachable(outcome);
    }
  }

  return [register, customerBusy || contactBusy] as const;
}
