import { Module } from '@nestjs/common';
import { EngineersModule } from '../engineers/engineers.module';
import { WorkOrdersModule } from '../work-orders/work-orders.module';
import { PauseWorkOrder } from './pause-work-order';
import { PausesResolver } from './pauses.resolver';
import { ResumeWorkOrder } from './resume-work-order';
import { WhoseOrder } from './whose-order';

@Module({
  imports: [EngineersModule, WorkOrdersModule],
  providers: [WhoseOrder, PauseWorkOrder, ResumeWorkOrder, PausesResolver],
  exports: [WhoseOrder],
})
export class PausesModule {}
