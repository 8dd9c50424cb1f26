import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module';
import { ServiceLevelsResolver } from './service-levels.resolver';
import { ServiceLevelsView } from './service-levels.view';

@Module({ imports: [ReportsModule], providers: [ServiceLevelsView, ServiceLevelsResolver], exports: [ServiceLevelsView] })
export class ServiceLevelsModule {}
