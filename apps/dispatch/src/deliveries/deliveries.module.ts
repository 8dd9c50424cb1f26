import { Module } from '@nestjs/common';
import { EngineersModule } from '../engineers/engineers.module';
import { NumbersModule } from '../numbers/numbers.module';
import { WorkOrdersModule } from '../work-orders/work-orders.module';
import { DeliveriesResolver, WorkOrderDeliveryResolver } from './deliveries.resolver';
import { DeliveriesStore } from './deliveries.store';
import { DeliveriesView } from './deliveries.view';
import { DeliveryEntity } from './delivery.entity';
import { RejectDelivery } from './reject-delivery';
import { SignDelivery } from './sign-delivery';
import { SubmitDelivery } from './submit-delivery';

export const deliveryEntities = [DeliveryEntity];

@Module({
  imports: [EngineersModule, NumbersModule, WorkOrdersModule],
  providers: [DeliveriesStore, DeliveriesView, SubmitDelivery, SignDelivery, RejectDelivery, DeliveriesResolver, WorkOrderDeliveryResolver],
})
export class DeliveriesModule {}
