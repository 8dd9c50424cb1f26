import { Module } from '@nestjs/common';
import { WorkOrdersModule } from '../work-orders/work-orders.module';
import { ForgetViewers } from './forget-viewers';
import { LookAtWorkOrder } from './look-at-work-order';
import { LookEntity } from './look.entity';
import { LooksStore } from './looks.store';
import { PresenceResolver } from './presence.resolver';
import { PresenceView } from './presence.view';
import { StopLookingAtWorkOrder } from './stop-looking-at-work-order';

export const presenceEntities = [LookEntity];

@Module({
  imports: [WorkOrdersModule],
  providers: [LooksStore, PresenceView, LookAtWorkOrder, StopLookingAtWorkOrder, ForgetViewers, PresenceResolver],
  exports: [ForgetViewers],
})
export class PresenceModule {}
