import { Module } from '@nestjs/common';
import { CustomerEntity } from './customer.entity';
import { CustomersResolver } from './customers.resolver';
import { CustomersStore } from './customers.store';
import { CustomersView } from './customers.view';
import { PartiesView } from './parties.view';
import { RegisterCustomer } from './register-customer';

export const customerEntities = [CustomerEntity];

@Module({
  providers: [CustomersStore, CustomersView, PartiesView, RegisterCustomer, CustomersResolver],
  exports: [CustomersView, PartiesView],
})
export class CustomersModule {}
