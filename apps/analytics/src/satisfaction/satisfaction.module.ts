import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module';
import { FeedbackEntity } from './feedback.entity';
import { SatisfactionResolver } from './satisfaction.resolver';
import { SatisfactionView } from './satisfaction.view';

export const feedbackEntities = [FeedbackEntity];

@Module({ imports: [ReportsModule], providers: [SatisfactionView, SatisfactionResolver], exports: [SatisfactionView] })
export class SatisfactionModule {}
