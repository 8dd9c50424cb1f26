import { Module } from '@nestjs/common';
import { EngineersModule } from '../engineers/engineers.module';
import { WorkOrdersModule } from '../work-orders/work-orders.module';
import { StaffingResolver } from './staffing.resolver';
import { StaffingView } from './staffing.view';

@Module({ imports: [EngineersModule, WorkOrdersModule], providers: [StaffingView, StaffingResolver] })
export class StaffingModule {}
