import { Module } from '@nestjs/common';
import { EngineersModule } from '../engineers/engineers.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { WorkOrdersModule } from '../work-orders/work-orders.module';
import { CancelWorkOrder } from './cancel-work-order';
import { ClosingDecisionEntity } from './closing-decision.entity';
import { ClosingsResolver } from './closings.resolver';
import { ClosingsStore } from './closings.store';
import { ClosingsView } from './closings.view';
import { ReopenWorkOrder } from './reopen-work-order';
import { SettleDecision } from './settle-decision';

export const closingEntities = [ClosingDecisionEntity];

@Module({
  imports: [EngineersModule, NotificationsModule, WorkOrdersModule],
  providers: [ClosingsStore, ClosingsView, SettleDecision, ReopenWorkOrder, CancelWorkOrder, ClosingsResolver],
})
export class ClosingsModule {}
