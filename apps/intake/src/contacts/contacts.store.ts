import { Injectable } from '@nestjs/common';
import { DataSource, In, type Repository } from 'typeorm';
import { ContactRevealEntity, type ContactReveal } from './contact-reveal.entity';
import { ContactEntity, type Contact } from './contact.entity';

@Injectable()
export class ContactsStore {
  constructor(private readonly dataSource: DataSource) {}

  /** False when the external key is taken. */
  async add(contact: Contact): Promise<boolean> {
    const result = await this.rows().createQueryBuilder().insert().values(contact).orIgnore().returning('id').execute();
    return result.raw.length === 1;
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

  async recordReveals(reveals: readonly ContactReveal[]): Promise<void> {
    await this.dataSource.getRepository<ContactReveal>(ContactRevealEntity).insert([...reveals]);
  }

  private rows(): Repository<Contact> {
    return this.dataSource.getRepository<Contact>(ContactEntity);
  }
}
