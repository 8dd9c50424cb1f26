import { noExperience, type Candidate, type Circumstances } from './candidate';
import type { WorkOrder } from './work-order';

export function aWorkOrder(more: Partial<WorkOrder> = {}): WorkOrder {
  return {
    id: 'w', reference: 'IR-20261124-001', version: 1, status: 'OPEN', priority: 'P2', responseLevel: null, serviceRequestId: 'r', customerId: 'c', deviceId: null,
    customerName: '华北精密', customerLevel: 'STANDARD', productVersion: null, requestType: null, contractId: null, subject: '', background: '', desiredBy: null, skillsOverride: null, effortHours: 2, visit: null,
    automaticAssignments: 0, awaitsPerson: false, requeuedBecause: null,
    language: 'zh', categoryId: null, categoryApplied: false, likelySkillId: null, requiredSkills: [], engineerId: null, startAt: null, declinedBy: [],
    openedAt: new Date('2026-11-24T01:30:00Z'), nextDueAt: null, atRiskAt: null, ...more,
  };
}

export function aCandidate(more: Partial<Candidate> = {}): Candidate {
  return {
    id: 'e', name: '王磊', teamIds: ['t'], grade: 'SENIOR', languages: ['zh'], levels: { server: 4 }, certificates: {}, availability: 'AVAILABLE', reachable: false,
    capacity: 8, capacityHours: null, openWorkOrders: 0, openHours: 0, assignedThisWeek: 0, wayMinutes: 0, experience: noExperience, continuity: null, ...more,
  };
}

export const shippedWeights = {
  version: 1,
  values: { skill: 0.14, grade: 0.06, experience: 0.08, load: 0.06, slack: 0.48, travel: 0.05, continuity: 0.04, language: 0.06, fairness: 0.03 },
};

export function circumstances(more: Partial<Circumstances> = {}): Circumstances {
  return { now: Date.parse('2026-11-24T01:30:00Z'), today: '2026-11-24', dedicatedTeam: null, averageThisWeek: 0, weights: shippedWeights, ...more };
}
