import type { Role } from './roles';

export const permissions = [
  'serviceRequest:submit', 'serviceRequest:read', 'serviceRequest:provideInformation',
  'feedback:leave', 'feedback:read',
  'customer:read', 'customer:register', 'contact:reveal', 'device:register',
  'workOrder:read', 'workOrder:assign',
  'assignment:accept', 'assignment:decline', 'workStep:log',
  'delivery:submit', 'delivery:sign', 'delivery:reject',
  'engineer:read', 'engineer:register',
  'article:read', 'article:readDrafts', 'article:create', 'article:revise', 'article:submit', 'article:return', 'article:publish', 'article:retire',
  'article:rate', 'article:use', 'articleReview:set', 'knownFault:read', 'knownFault:record', 'knownFault:trace', 'synonyms:read', 'synonyms:write',
  'classification:read', 'classification:correct', 'triageModel:read', 'triageModel:train', 'triageModel:promote', 'labelSet:change',
  'report:read', 'message:replay',
  'workOrder:pause', 'workOrder:resume', 'workOrder:announceDelay', 'arrival:report',
  'serviceLevel:read', 'calendar:define', 'calendar:importYear', 'policy:revise', 'policyRules:set', 'escalationLadder:define', 'notification:readDeliveries',
  'workOrder:handOver', 'dispatchRule:change', 'collaboration:change',
  'contract:register', 'rootCauseAnalysis:record', 'workOrder:reopen', 'workOrder:cancel',
] as const;

export type Permission = (typeof permissions)[number];

/** What everyone inside the house may look at; contacts stay masked without `contact:reveal`. */
const reading: readonly Permission[] =
  ['serviceRequest:read', 'customer:read', 'workOrder:read', 'engineer:read', 'article:read', 'article:rate', 'knownFault:read', 'classification:read'];

const frontLine: readonly Permission[] = [
  ...reading,
  'serviceRequest:submit', 'serviceRequest:provideInformation', 'feedback:read',
  'customer:register', 'device:register', 'contact:reveal', 'article:use', 'classification:correct', 'workOrder:reopen',
];

const waiting: readonly Permission[] = ['workOrder:pause', 'workOrder:resume', 'workOrder:announceDelay'];

const dispatcher: readonly Permission[] = [...frontLine, 'workOrder:assign', 'workOrder:cancel', 'workOrder:handOver', 'collaboration:change', 'report:read', ...waiting, 'serviceLevel:read'];

const promising: readonly Permission[] = ['contract:register', 'calendar:define', 'calendar:importYear', 'policy:revise', 'policyRules:set', 'escalationLadder:define', 'notification:readDeliveries'];

/** Acts of one particular person, which nobody does in his place, and contacts, which only those who serve the customer see. */
const personal: readonly Permission[] = [
  'feedback:leave', 'assignment:accept', 'assignment:decline', 'arrival:report', 'delivery:sign', 'delivery:reject', 'contact:reveal',
];

/** Which rows a permission reaches (a customer's own, an engineer's own) is the business of views and use cases. */
const roleTable: Readonly<Record<Role, readonly Permission[]>> = {
  'front-line': frontLine,
  dispatcher,
  engineer: [
    ...reading,
    // delivery:sign records the signature the customer gives on site.
    'contact:reveal', 'assignment:accept', 'assignment:decline', 'arrival:report', 'workStep:log', 'delivery:submit', 'delivery:sign',
    'article:readDrafts', 'article:create', 'article:revise', 'article:submit', 'article:use', 'knownFault:record', ...waiting, 'workOrder:handOver', 'collaboration:change', 'rootCauseAnalysis:record',
  ],
  supervisor: [...dispatcher, 'engineer:register', 'dispatchRule:change', 'delivery:reject', 'article:readDrafts', 'triageModel:read', 'rootCauseAnalysis:record', ...promising],
  director: [...reading, 'feedback:read', 'triageModel:read', 'report:read', 'serviceLevel:read'],
  'knowledge-manager': [
    ...reading,
    'feedback:read', 'article:readDrafts', 'article:create', 'article:revise', 'article:submit', 'article:return', 'article:publish', 'article:retire',
    'knownFault:record', 'knownFault:trace', 'synonyms:read', 'synonyms:write', 'classification:correct', 'triageModel:read', 'triageModel:train', 'triageModel:promote', 'labelSet:change', 'report:read',
  ],
  'quality-reviewer': [...reading, 'rootCauseAnalysis:record', 'feedback:read', 'article:readDrafts', 'report:read', 'serviceLevel:read'],
  analyst: [...reading, 'feedback:read', 'triageModel:read', 'report:read', 'serviceLevel:read'],
  customer: [
    'serviceRequest:submit', 'serviceRequest:read', 'serviceRequest:provideInformation', 'feedback:leave',
    'workOrder:read', 'workOrder:reopen', 'delivery:sign', 'delivery:reject', 'article:read', 'article:rate',
  ],
  device: ['serviceRequest:submit'],
  administrator: permissions.filter((permission) => !personal.includes(permission)),
};

/** Everything the roles allow together. */
export function permissionsOf(granted: readonly Role[]): ReadonlySet<Permission> {
  return new Set(granted.flatMap((role) => roleTable[role]));
}
