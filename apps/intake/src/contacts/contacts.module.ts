import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/customers.module';
import { ContactRevealEntity } from './contact-reveal.entity';
import { ContactEntity } from './contact.entity';
import { ContactsResolver, CustomerContactsResolver } from './contacts.resolver';
import { ContactsStore } from './contacts.store';
import { ContactsView } from './contacts.view';
import { RegisterContact } from './register-contact';

export const contactEntities = [ContactEntity, ContactRevealEntity];

@Module({
  imports: [CustomersModule],
  providers: [ContactsStore, ContactsView, RegisterContact, ContactsResolver, CustomerContactsResolver],
  exports: [ContactsView],
})
export class ContactsModule {}
