import { CategoryNamed } from '@deskgraph/contracts';
import { outgoing, type OutgoingEvent } from '@deskgraph/messaging';
import type { CategoryName } from './category-name.entity';

export const categoryNamed = ({ id, zh, en, namedAt }: CategoryName): OutgoingEvent =>
  outgoing(CategoryNamed, id, namedAt, { categoryId: id, zh, en, namedAt: namedAt.toISOString() });
