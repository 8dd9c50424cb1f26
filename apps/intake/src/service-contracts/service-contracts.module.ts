import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/customers.module';
import { DevicesModule } from '../devices/devices.module';
import { ChooseContract } from './choose-contract';
import { RegisterContract } from './register-contract';
import { ServiceContractEntity } from './service-contract.entity';
import { CustomerContractsResolver, RequestContractResolver, ServiceContractsResolver } from './service-contracts.resolver';
import { ServiceContractsStore } from './service-contracts.store';
import { ServiceContractsView } from './service-contracts.view';

export const serviceContractEntities = [ServiceContractEntity];

@Module({
  imports: [CustomersModule, DevicesModule],
  providers: [ServiceContractsStore, ServiceContractsView, ChooseContract, RegisterContract, ServiceContractsResolver, CustomerContractsResolver, RequestContractResolver],
  exports: [ChooseContract],
})
export class ServiceContractsModule {}
