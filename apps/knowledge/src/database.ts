import type { DatabaseDescription } from '@deskgraph/runtime';
import { CreateKnowledge } from '../migrations/202603010930-create-knowledge';
import { KeepPassageVectors } from '../migrations/202611242200-keep-passage-vectors';
import { ExtendArticles } from '../migrations/202611242210-extend-articles';
import { AddLabelSets } from '../migrations/202611242215-add-label-sets';
import { NoteFinishedRequests } from '../migrations/202611250200-note-finished-requests';
import { NameCategories } from '../migrations/202611250220-name-categories';
import { KeepOtherVectors } from '../migrations/202611250230-keep-other-vectors';
import { KeepEvaluations } from '../migrations/202611250240-keep-evaluations';
import { AddReviewRules } from '../migrations/202611250910-add-review-rules';
import { articleEntities } from './articles/articles.module';
import { categoryEntities } from './categories/categories.module';
import { classificationEntities } from './classification/classification.module';
import { knownFaultEntities } from './known-faults/known-faults.module';
import { ratingEntities } from './ratings/ratings.module';
import { requestEntities } from './requests/requests.module';
import { synonymEntities } from './synonyms/synonyms.module';
import { workDraftEntities } from './work-drafts/work-drafts.module';

export const knowledgeDatabase = (url: string): DatabaseDescription => ({
  url,
  entities: [...articleEntities, ...categoryEntities, ...classificationEntities, ...requestEntities, ...knownFaultEntities, ...ratingEntities, ...synonymEntities, ...workDraftEntities],
  migrations: [CreateKnowledge, KeepPassageVectors, ExtendArticles, AddLabelSets, NoteFinishedRequests, NameCategories, KeepOtherVectors, KeepEvaluations, AddReviewRules],
});
