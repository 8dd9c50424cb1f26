import type { Candidate } from './ranking';
import type { WorkOrder } from './work-order';

export function aWorkOrder(more: Partial<WorkOrder> = {}): WorkOrder {
  return {
    id: 'w', reference: 'IR-20261124-001', version: 1, status: 'OPEN', priority: 'P2', responseLevel: null, serviceRequestId: 'r', customerId: 'c', deviceId: null,
    language: 'zh', categoryId: null, categoryApplied: false, likelySkillId: null, requiredSkills: [], engineerId: null, startAt: null, declinedBy: [],
    openedAt: new Date('2026-11-24T01:30:00Z'), nextDueAt: null, atRiskAt: null, ...more,
  };
}

export function aCandidate(more: Partial<Candidate> = {}): Candidate {
  return { id: 'e', name: '王磊', teamId: 't', grade: 'SENIOR', languages: ['zh'], levels: { server: 4 }, availability: 'AVAILABLE', capacity: 8, openWorkOrders: 0, ...more };
}
