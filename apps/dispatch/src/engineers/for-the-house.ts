import { can, type GraphContext } from '@deskgraph/identity';
import { GraphQLError } from 'graphql';

/** A customer knows who comes: name, grade, team and languages. What engineers can do and how busy they are is the house's. */
export const isOfTheHouse = ({ principal }: GraphContext): boolean => can(principal, 'engineer:read');

/** For what has no empty value: the field is refused. */
export function forTheHouse(context: GraphContext): void {
  if (isOfTheHouse(context)) return;
  const message = context.language === 'zh' ? '您没有此操作的权限：engineer:read' : 'You may not do this: it needs engineer:read';
  throw new GraphQLError(message, { extensions: { code: 'FORBIDDEN', permission: 'engineer:read' } });
}
