import type { DatabaseDescription } from '@deskgraph/runtime';
import { CreateKnowledge } from '../migrations/202603010930-create-knowledge';
import { AddLabelSets } from '../migrations/202611242215-add-label-sets';
import { articleEntities } from './articles/articles.module';
import { classificationEntities } from './classification/classification.module';
import { requestEntities } from './requests/requests.module';

export const knowledgeDatabase = (url: string): DatabaseDescription => ({
  url,
  entities: [...articleEntities, ...classificationEntities, ...requestEntities],
  migrations: [CreateKnowledge, AddLabelSets],
});
