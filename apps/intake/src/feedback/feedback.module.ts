import { Module } from '@nestjs/common';
import { NumbersModule } from '../numbers/numbers.module';
import { RequestsModule } from '../requests/requests.module';
import { FeedbackEntity } from './feedback.entity';
import { FeedbackResolver, RequestFeedbackResolver } from './feedback.resolver';
import { FeedbackStore } from './feedback.store';
import { FeedbackView } from './feedback.view';
import { LeaveFeedback } from './leave-feedback';

export const feedbackEntities = [FeedbackEntity];

@Module({
  imports: [NumbersModule, RequestsModule],
  providers: [FeedbackStore, FeedbackView, LeaveFeedback, FeedbackResolver, RequestFeedbackResolver],
})
export class FeedbackModule {}
