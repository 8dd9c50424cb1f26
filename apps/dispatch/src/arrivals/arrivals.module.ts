import { Module } from '@nestjs/common';
import { EngineersModule } from '../engineers/engineers.module';
import { WorkOrdersModule } from '../work-orders/work-orders.module';
import { ArrivalsResolver } from './arrivals.resolver';
import { ReportArrival } from './report-arrival';

@Module({ imports: [EngineersModule, WorkOrdersModule], providers: [ReportArrival, ArrivalsResolver] })
export class ArrivalsModule {}
