import type { Permission } from '@deskgraph/identity';
import { invalidInputMember, refusalMember, type InvalidInputRefusal } from '@deskgraph/subgraph';

export interface ForbiddenRefusal {
  readonly refused: 'Forbidden';
  readonly permission: Permission;
}

export const forbidden = (permission: Permission): ForbiddenRefusal => ({ refused: 'Forbidden', permission });

/** The union member of the two refusals that every mutation knows. */
export function invalidOrForbidden(refusal: InvalidInputRefusal | ForbiddenRefusal, language: 'zh' | 'en') {
  if (refusal.refused === 'InvalidInput') return invalidInputMember(refusal, language);
  return refusalMember<ForbiddenRefusal>(
    refusal,
    { Forbidden: ({ permission }) => ({ zh: `您没有此操作的权限：${permission}`, en: `You may not do this: it needs ${permission}` }) },
    language,
  );
}
