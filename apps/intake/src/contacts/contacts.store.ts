import { Injectable } from '@nestjs/common';
import type { Page } from '@deskgraph/subgraph';
import { DataSource, In, type Repository } from 'typeorm';
import { searchTerms } from '../text/search-terms';
import { ContactRevealEntity, type ContactReveal } from './contact-reveal.entity';
import { ContactEntity, type Contact } from './contact.entity';
import { digitsBackwards } from './domain/phone-number';

/** A phone number by its last digits, or words of name and e-mail; undefined asks for everybody. */
export type ContactsAsked = { readonly phone: string } | { readonly words: string } | undefined;

@Injectable()
export class ContactsStore {
  constructor(private readonly dataSource: DataSource) {}

  /** False when the external key is taken. */
  async add(contact: Contact): Promise<boolean> {
    const { id, customerId, externalKey, name, phone, email, registeredAt } = contact;
    const added: unknown[] = await this.dataSource.query(
      `insert into contacts (id, customer_id, external_key, name, phone, email, registered_at, phone_backwards, search)
       values ($1, $2, $3, $4, $5, $6, $7, $8, array_to_tsvector($9::text[])) on conflict do nothing returning 1`,
      [id, customerId, externalKey, name, phone, email, registeredAt, phone === null ? null : digitsBackwards(phone), searchTerms(name, email)],
    );
    return added.length === 1;
  }

  byExternalKey(externalKey: string): Promise<Contact | null> {
    return this.rows().findOneBy({ externalKey });
  }

  byIds(ids: readonly string[]): Promise<Contact[]> {
    return this.rows().findBy({ id: In([...ids]) });
  }

  ofCustomers(customerIds: readonly string[]): Promise<Contact[]> {
    return this.rows().find({ where: { customerId: In([...customerIds]) }, order: { name: 'ASC', id: 'ASC' } });
  }

  /** In order of their names. */
  page(asked: ContactsAsked, { take, after }: Page): Promise<Contact[]> {
    const query = this.rows().createQueryBuilder('c').orderBy('c.name').addOrderBy('c.id').take(take);
    if (asked && 'phone' in asked) query.andWhere('c.phoneBackwards like :phone', { phone: `${asked.phone}%` });
    if (asked && 'words' in asked) query.andWhere('c.search @@ cast(:words as tsquery)', { words: asked.words });
    if (after) query.andWhere('(c.name, c.id) > (:name, :id)', { name: after[0], id: after[1] });
    return query.getMany();
  }

  async recordReveals(reveals: readonly ContactReveal[]): Promise<void> {
    await this.dataSource.getRepository<ContactReveal>(ContactRevealEntity).insert([...reveals]);
  }

  private rows(): Repository<Contact> {
    return this.dataSource.getRepository<Contact>(ContactEntity);
  }
}
