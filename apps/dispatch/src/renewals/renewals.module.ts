import { Module } from '@nestjs/common';
import { ServiceLevelsModule } from '../service-levels/service-levels.module';
import { WorkOrdersModule } from '../work-orders/work-orders.module';
import { CarryOutRenewals } from './carry-out-renewals';
import { RenewPromises } from './renew-promises';
import { RenewalEntity } from './renewal.entity';
import { ClockMoveOrderResolver, RenewalsResolver } from './renewals.resolver';
import { RenewalsStore } from './renewals.store';
import { RenewalsView } from './renewals.view';

export const renewalEntities = [RenewalEntity];

@Module({
  imports: [ServiceLevelsModule, WorkOrdersModule],
  providers: [RenewalsStore, RenewalsView, RenewPromises, CarryOutRenewals, RenewalsResolver, ClockMoveOrderResolver],
  exports: [CarryOutRenewals],
})
export class RenewalsModule {}
