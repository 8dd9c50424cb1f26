import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module';
import { SatisfactionModule } from '../satisfaction/satisfaction.module';
import { ServiceLevelsModule } from '../service-levels/service-levels.module';
import { EngineerPerformanceResolver } from './engineer-performance.resolver';
import { EngineerPerformanceView } from './engineer-performance.view';
import { EngineerReportView } from './engineer-report.view';

@Module({ imports: [ReportsModule, ServiceLevelsModule, SatisfactionModule], providers: [EngineerPerformanceView, EngineerReportView, EngineerPerformanceResolver] })
export class EngineerPerformanceModule {}
