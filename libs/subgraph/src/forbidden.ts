import type { Permission } from '@deskgraph/identity';
import { invalidInputMember, type InvalidInputRefusal } from './invalid-input';

/** The viewer has no right to this particular thing. */
export interface ForbiddenRefusal {
  readonly refused: 'Forbidden';
  readonly permission: Permission;
}

export const forbidden = (permission: Permission): ForbiddenRefusal => ({ refused: 'Forbidden', permission });

/** The union member of the two refusals that every mutation knows. */
export function invalidOrForbidden(refusal: InvalidInputRefusal | ForbiddenRefusal, language: 'zh' | 'en') {
  if (refusal.refused === 'InvalidInput') return invalidInputMember(refusal, language);
  const { permission } = refusal;
  const message = language === 'zh' ? `您没有此操作的权限：${permission}` : `You may not do this: it needs ${permission}`;
  return { __typename: 'Forbidden' as const, message, permission };
}
