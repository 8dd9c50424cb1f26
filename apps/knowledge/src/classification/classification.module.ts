import { Module } from '@nestjs/common';
import { CategoriesModule } from '../categories/categories.module';
import { EmbeddingModule } from '../embedding/embedding.module';
import { RequestsModule } from '../requests/requests.module';
import { ActivateVersion } from './activate-version';
import { AddLabelSet } from './add-label-set';
import { AnnounceTraining } from './announce-training';
import { BeginTriage } from './begin-triage';
import { ClassificationEntity, TrainingExampleEntity } from './classification.entity';
import { ClassificationResolver, RequestClassificationResolver } from './classification.resolver';
import { ClassificationsStore } from './classifications.store';
import { ClassificationsView } from './classifications.view';
import { ClassifyRequests } from './classify-requests';
import { CorrectClassification } from './correct-classification';
import { ExamplesToLabelView } from './examples-to-label.view';
import { FirstVersion } from './first-version';
import { ImportLabelledTexts } from './import-labelled-texts';
import { LabelledTextEntity, LabelSetEntity, TriageModelChangeEntity, TriageModelVersionEntity } from './label-set.entity';
import { LabelSetExamples } from './label-set-examples';
import { LabelSetOperationsResolver, LabelSetResolver } from './label-sets.resolver';
import { LabelSetsStore } from './label-sets.store';
import { LabelSetsView } from './label-sets.view';
import { PromoteTriageModel } from './promote-triage-model';
import { ReadRequests } from './read-requests';
import { RetrainTriageModel } from './retrain-triage-model';
import { RollBackTriageModel } from './roll-back-triage-model';
import { ServiceRequestsConsumer } from './service-requests.consumer';
import { SetLabelSetTargets } from './set-label-set-targets';
import { TrainLabelSet } from './train-label-set';
import { Triage } from './triage';
import { TriageDriftView } from './triage-drift.view';
import { ExamplesToLabelResolver, TriageEvaluationResolver } from './triage-evaluation.resolver';
import { TriageModelsResolver } from './triage-models.resolver';
import { TriageTrainings } from './triage-trainings';

export const classificationEntities = [ClassificationEntity, TrainingExampleEntity, LabelSetEntity, TriageModelVersionEntity, TriageModelChangeEntity, LabelledTextEntity];

const reading = [ClassificationsStore, ClassificationsView, Triage, ReadRequests, ClassifyRequests, CorrectClassification, ServiceRequestsConsumer, RequestClassificationResolver, ClassificationResolver];
const learning = [
  LabelSetsStore, LabelSetExamples, LabelSetsView, TriageDriftView, TriageTrainings, AnnounceTraining, TrainLabelSet, ActivateVersion, FirstVersion, BeginTriage,
  AddLabelSet, SetLabelSetTargets, ImportLabelledTexts, RetrainTriageModel, PromoteTriageModel, RollBackTriageModel,
  LabelSetOperationsResolver, LabelSetResolver, TriageModelsResolver, ExamplesToLabelView, TriageEvaluationResolver, ExamplesToLabelResolver,
];

@Module({
  imports: [CategoriesModule, EmbeddingModule, RequestsModule],
  providers: [...reading, ...learning],
  exports: [ClassificationsView, BeginTriage, ServiceRequestsConsumer, Triage],
})
export class ClassificationModule {}
