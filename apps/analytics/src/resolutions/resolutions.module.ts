import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module';
import { ResolutionsResolver } from './resolutions.resolver';
import { ResolutionsView } from './resolutions.view';

@Module({ imports: [ReportsModule], providers: [ResolutionsView, ResolutionsResolver] })
export class ResolutionsModule {}
