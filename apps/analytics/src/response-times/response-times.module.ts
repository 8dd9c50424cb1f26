import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module';
import { ResponseTimesResolver } from './response-times.resolver';
import { ResponseTimesView } from './response-times.view';

@Module({ imports: [ReportsModule], providers: [ResponseTimesView, ResponseTimesResolver] })
export class ResponseTimesModule {}
