import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/customers.module';
import { DeviceEntity } from './device.entity';
import { CustomerDevicesResolver, DevicesResolver } from './devices.resolver';
import { DevicesStore } from './devices.store';
import { DevicesView } from './devices.view';
import { RegisterDevice } from './register-device';

export const deviceEntities = [DeviceEntity];

@Module({
  imports: [CustomersModule],
  providers: [DevicesStore, DevicesView, RegisterDevice, DevicesResolver, CustomerDevicesResolver],
  exports: [DevicesView],
})
export class DevicesModule {}
