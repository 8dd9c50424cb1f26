import { Module } from '@nestjs/common';
import { CategoriesModule } from '../categories/categories.module';
import { EmbeddingModule } from '../embedding/embedding.module';
import { RequestsModule } from '../requests/requests.module';
import { ClassificationEntity, TrainingExampleEntity, TriageModelEntity } from './classification.entity';
import { ClassificationResolver, RequestClassificationResolver } from './classification.resolver';
import { ClassificationsStore } from './classifications.store';
import { ClassificationsView } from './classifications.view';
import { ClassifyRequest } from './classify-request';
import { CorrectClassification } from './correct-classification';
import { ReadRequests } from './read-requests';
import { ServiceRequestsConsumer } from './service-requests.consumer';
import { Triage } from './triage';
import { TriageModelsStore } from './triage-models.store';

export const classificationEntities = [ClassificationEntity, TriageModelEntity, TrainingExampleEntity];

@Module({
  imports: [CategoriesModule, EmbeddingModule, RequestsModule],
  providers: [
    ClassificationsStore, TriageModelsStore, ClassificationsView, Triage, ReadRequests, ClassifyRequest, CorrectClassification,
    ServiceRequestsConsumer, RequestClassificationResolver, ClassificationResolver,
  ],
  exports: [ClassificationsView, Triage, ServiceRequestsConsumer],
})
export class ClassificationModule {}
