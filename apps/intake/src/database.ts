import type { DatabaseDescription } from '@deskgraph/runtime';
import { CreateIntake } from '../migrations/202603010910-create-intake';
import { SearchContacts } from '../migrations/202611250210-search-contacts';
import { AddContracts } from '../migrations/202611250210-add-contracts';
import { KeepFirstContact } from '../migrations/202611250225-keep-first-contact';
import { contactEntities } from './contacts/contacts.module';
import { customerEntities } from './customers/customers.module';
import { deviceEntities } from './devices/devices.module';
import { feedbackEntities } from './feedback/feedback.module';
import { numberEntities } from './numbers/numbers.module';
import { requestEntities } from './requests/requests.module';
import { serviceContractEntities } from './service-contracts/service-contracts.module';

export const intakeDatabase = (url: string): DatabaseDescription => ({
  url,
  entities: [...customerEntities, ...contactEntities, ...deviceEntities, ...serviceContractEntities, ...numberEntities, ...requestEntities, ...feedbackEntities],
  migrations: [CreateIntake, SearchContacts, AddContracts, KeepFirstContact],
});
