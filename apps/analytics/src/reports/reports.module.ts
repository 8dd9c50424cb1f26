import { Module } from '@nestjs/common';
import { NamesModule } from '../names/names.module';
import { ReportsView } from './reports.view';
import { RowLabelsView } from './row-labels.view';

@Module({ imports: [NamesModule], providers: [ReportsView, RowLabelsView], exports: [ReportsView] })
export class ReportsModule {}
