import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module';
import { StandardSolutionsResolver } from './standard-solutions.resolver';
import { StandardSolutionsView } from './standard-solutions.view';

@Module({ imports: [ReportsModule], providers: [StandardSolutionsView, StandardSolutionsResolver] })
export class StandardSolutionsModule {}
