import { Module } from '@nestjs/common';
import { ArticlesModule } from '../articles/articles.module';
import { RequestsModule } from '../requests/requests.module';
import { DraftFromWork } from './draft-from-work';
import { RememberWorkStep } from './remember-work-step';
import { WorkOrdersConsumer } from './work-orders.consumer';
import { WorkStepEntity } from './work-step.entity';
import { WorkStepsStore } from './work-steps.store';

export const workDraftEntities = [WorkStepEntity];

@Module({ imports: [ArticlesModule, RequestsModule], providers: [WorkStepsStore, RememberWorkStep, DraftFromWork, WorkOrdersConsumer], exports: [WorkOrdersConsumer] })
export class WorkDraftsModule {}
