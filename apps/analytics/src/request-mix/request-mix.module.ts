import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module';
import { RequestMixResolver } from './request-mix.resolver';
import { RequestMixView } from './request-mix.view';

@Module({ imports: [ReportsModule], providers: [RequestMixView, RequestMixResolver] })
export class RequestMixModule {}
