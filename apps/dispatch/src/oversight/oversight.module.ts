import { Module } from '@nestjs/common';
import { EscalationsModule } from '../escalations/escalations.module';
import { ServiceLevelsModule } from '../service-levels/service-levels.module';
import { WorkOrdersModule } from '../work-orders/work-orders.module';
import { AttainmentView } from './attainment.view';
import { ListedClockResolver, OversightResolver, SlaBreachResolver } from './oversight.resolver';

@Module({
  imports: [EscalationsModule, ServiceLevelsModule, WorkOrdersModule],
  providers: [AttainmentView, OversightResolver, ListedClockResolver, SlaBreachResolver],
})
export class OversightModule {}
