import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module';
import { FeedbackEntity } from './feedback.entity';
import { SatisfactionResolver } from './satisfaction.resolver';
import { SatisfactionTrendView } from './satisfaction-trend.view';
import { SatisfactionView } from './satisfaction.view';

export const feedbackEntities = [FeedbackEntity];

@Module({ imports: [ReportsModule], providers: [SatisfactionView, SatisfactionTrendView, SatisfactionResolver], exports: [SatisfactionView] })
export class SatisfactionModule {}
