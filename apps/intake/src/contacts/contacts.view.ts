import { Inject, Injectable } from '@nestjs/common';
import { can, type GraphContext, type Principal, reaches } from '@deskgraph/identity';
import { CLOCK, currentCorrelationId, type Clock } from '@deskgraph/runtime';
import { v7 as uuid } from 'uuid';
import { byKey, type Connection, connection, pageOf, type PageRequest, PerRequestLoader } from '@deskgraph/subgraph';
import { searchQuery } from '../text/search-terms';
import type { Contact } from './contact.entity';
import { ContactsStore, type ContactsAsked } from './contacts.store';
import { phoneAsked } from './domain/phone-number';

/** A contact as this viewer may see it. */
export interface SeenContact extends Contact {
  readonly masked: boolean;
}

@Injectable()
export class ContactsView {
  private readonly loader = new PerRequestLoader<Contact>(async (ids) => byKey(await this.store.byIds(ids), (row) => row.id));
  private readonly customerLoader = new PerRequestLoader<readonly Contact[]>(async (ids) => groupByCustomer(await this.store.ofCustomers(ids)));
  /** Per viewer's request, so that one look is one record however many fields it reads. */
  private readonly reveals = new WeakMap<object, PerRequestLoader<true>>();

  constructor(private readonly store: ContactsStore, @Inject(CLOCK) private readonly clock: Clock) {}

  async byId(context: GraphContext, id: string): Promise<SeenContact | null> {
    const contact = await this.loader.load(context, id);
    return contact !== null && reaches(context.principal, contact.customerId) ? this.seen(context, contact) : null;
  }

  async ofCustomer(context: GraphContext, customerId: string): Promise<SeenContact[]> {
    const contacts = (await this.customerLoader.load(context, customerId)) ?? [];
    return contacts.filter((contact) => reaches(context.principal, contact.customerId)).map((contact) => this.seen(context, contact));
  }

  /** Nobody's data is shown in full in a list: `revealContact` does it for one. */
  async page(request: PageRequest, search: string | null | undefined): Promise<Connection<SeenContact>> {
    const page = pageOf(request);
    const asked = search?.trim() ? askedBy(search) : undefined;
    const rows = asked === null ? [] : await this.store.page(asked, page);
    return connection(rows, page, (row) => [row.name, row.id], (row) => ({ ...row, masked: true }));
  }

  seen({ principal }: GraphContext, contact: Contact): SeenContact {
    return { ...contact, masked: !can(principal, 'contact:reveal') };
  }

  /** In full, and on record whatever is then read of it; null when there is nobody the viewer may see so. */
  async revealed(context: GraphContext, id: string): Promise<SeenContact | null> {
    const contact = await this.byId(context, id);
    if (contact === null || contact.masked) return null;
    await this.recordReveal(context, contact);
    return contact;
  }

  /** Writes down that the viewer sees this contact in full; resolves when it is on record, not before. */
  async recordReveal(context: GraphContext, contact: Contact): Promise<void> {
    if (context.principal === null) return;
    const recorder = this.reveals.get(context) ?? this.recorder(context.principal);
    this.reveals.set(context, recorder);
    await recorder.load(context, contact.id);
  }

  private recorder(viewer: Principal): PerRequestLoader<true> {
    return new PerRequestLoader<true>(async (contactIds) => {
      const look = { revealedTo: viewer.id, revealedAt: this.clock(), correlationId: currentCorrelationId() ?? null };
      await this.store.recordReveals(contactIds.map((contactId) => ({ id: uuid(), contactId, ...look })));
      return new Map(contactIds.map((contactId) => [contactId, true]));
    });
  }
}

/** Null when there is nothing to search for. */
function askedBy(search: string): ContactsAsked | null {
  const phone = phoneAsked(search);
  if (phone !== null) return { phone };
  const words = searchQuery(search);
  return words === null ? null : { words };
}

function groupByCustomer(contacts: readonly Contact[]): ReadonlyMap<string, readonly Contact[]> {
  const groups = new Map<string, Contact[]>();
  for (const contact of contacts) groups.set(contact.customerId, [...(groups.get(contact.customerId) ?? []), contact]);
  return groups;
}
