import { invalidOrForbidden, isRefusal, refusalMember, type ForbiddenRefusal, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { WorkOrder } from './domain/work-order';
import { assignTexts, type AssignRefusal } from './refusals';
import { failedRule } from './suggestion-reasons';

type Outcome = WorkOrder | AssignRefusal | InvalidInputRefusal | ForbiddenRefusal;

/** The union member of an attempt to give an order to somebody. */
export function assignOutcome(payload: string, outcome: Outcome, language: 'zh' | 'en') {
  if (!isRefusal(outcome)) return { __typename: payload, workOrder: outcome };
  if (outcome.refused === 'InvalidInput' || outcome.refused === 'Forbidden') return invalidOrForbidden(outcome, language);
  const member = refusalMember<AssignRefusal>(outcome, assignTexts, language);
  if (outcome.refused !== 'EngineerUnavailable') return member;
  return { ...member, failed: outcome.reasons.map((reason) => failedRule(reason, outcome.engineer, language)) };
}

/** The refusal as one sentence, for lists of outcomes. */
export function refusalSentence(outcome: AssignRefusal | InvalidInputRefusal, language: 'zh' | 'en'): string {
  if (outcome.refused === 'InvalidInput') return invalidOrForbidden(outcome, language).message;
  return refusalMember<AssignRefusal>(outcome, assignTexts, language).message;
}
