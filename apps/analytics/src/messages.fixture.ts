import {
  ArticleUsed, AssignmentAccepted, AssignmentDeclined, CategoryNamed, ClassificationCorrected, CustomerRegistered, DeliveryRejected, DeliverySigned, EngineerRegistered, FeedbackLeft,
  InformationProvided, RequestClassified, ServiceRequestStatusChanged, ServiceRequestSubmitted, SlaClockBreached, SlaClockMet, WorkOrderAssigned, WorkOrderCancelled, WorkOrderOpened,
  WorkOrderReopened, WorkStepLogged, type DataOf,
} from '@deskgraph/contracts';
import { messageOf, type TestMessage } from '@deskgraph/testkit';

type Submitted = DataOf<typeof ServiceRequestSubmitted>;
type Kind = DataOf<typeof SlaClockMet>['kind'];

/** What other services say about the request `id` at an instant. */
export function said(id: string, at: string) {
  const ids = { workOrderId: `w-${id}`, serviceRequestId: id };
  const facts = (more: Partial<Submitted>): Submitted => ({
    serviceRequestId: id, reference: `SR-${id}`, language: 'zh', channel: 'PHONE', subject: '打印机卡纸', description: '每次打印都卡纸', priority: 'P2',
    customerId: 'c1', customerName: '华北精密', customerLevel: 'KEY', missingInformation: [], submittedAt: at, ...more,
  });
  const category = (categoryId: string) => ({ id: categoryId, path: categoryId.split('/') });
  return {
    submitted: (more: Partial<Submitted> = {}): TestMessage => messageOf(ServiceRequestSubmitted, id, facts(more), at),
    provided: (more: Partial<Submitted> = {}): TestMessage => messageOf(InformationProvided, id, facts(more), at),
    opened: (more: Partial<DataOf<typeof WorkOrderOpened>> = {}): TestMessage =>
      messageOf(WorkOrderOpened, ids.workOrderId, { ...ids, reference: `IR-${id}`, priority: 'P2', customerId: 'c1', channel: 'PHONE', policy: { id: 'standard', version: 1 }, clocks: [], openedAt: at, ...more }, at),
    classified: (categoryId: string, applied = true, requestType: 'FAULT' | 'CONSULTATION' = 'FAULT'): TestMessage =>
      messageOf(RequestClassified, id, { serviceRequestId: id, category: category(categoryId), confidence: 0.9, applied, alternatives: [], requestType: { value: requestType, confidence: 0.9, applied }, modelVersion: 'test', classifiedAt: at }, at),
    corrected: (categoryId: string): TestMessage =>
      messageOf(ClassificationCorrected, id, { serviceRequestId: id, category: category(categoryId), correctedBy: 'acc-1', correctedAt: at }, at),
    assigned: (engineerId: string, teamId = 't1'): TestMessage => messageOf(WorkOrderAssigned, ids.workOrderId, { ...ids, engineerId, teamId, assignedBy: 'acc-1', assignedAt: at }, at),
    declined: (engineerId: string): TestMessage => messageOf(AssignmentDeclined, ids.workOrderId, { ...ids, engineerId, reason: '请假', declinedAt: at }, at),
    accepted: (engineerId: string): TestMessage => messageOf(AssignmentAccepted, ids.workOrderId, { ...ids, engineerId, startAt: at, acceptedAt: at }, at),
    worked: (engineerId: string): TestMessage => messageOf(WorkStepLogged, ids.workOrderId, { ...ids, engineerId, temporary: false, loggedAt: at }, at),
    became: (status: DataOf<typeof ServiceRequestStatusChanged>['status']): TestMessage => messageOf(ServiceRequestStatusChanged, id, { serviceRequestId: id, status, changedAt: at }, at),
    solvedBy: (articleId: string, tier?: number): TestMessage =>
      messageOf(ArticleUsed, articleId, { articleId, revision: 1, ...(tier === undefined ? {} : { tier }), serviceRequestId: id, usedAt: at }, at),
    rejected: (engineerId: string): TestMessage =>
      messageOf(DeliveryRejected, ids.workOrderId, { ...ids, engineerId, deliveryId: `d-${id}`, deliveryReference: `SD-${id}`, unmet: ['稳定运行 24 小时'], rejectedAt: at }, at),
    met: (kind: Kind): TestMessage => messageOf(SlaClockMet, ids.workOrderId, { ...ids, kind, dueAt: at, metAt: at }, at),
    breached: (kind: Kind): TestMessage => messageOf(SlaClockBreached, ids.workOrderId, { ...ids, kind, dueAt: at, breachedAt: at, noticedAt: at }, at),
    signed: (engineerId: string): TestMessage => messageOf(DeliverySigned, ids.workOrderId, { ...ids, engineerId, deliveryId: `d-${id}`, deliveryReference: `SD-${id}`, signedAt: at }, at),
    reopened: (): TestMessage => messageOf(WorkOrderReopened, ids.workOrderId, { ...ids, reason: '再次卡纸', reopenedAt: at }, at),
    cancelled: (): TestMessage => messageOf(WorkOrderCancelled, ids.workOrderId, { ...ids, reason: '重复提交', cancelledAt: at }, at),
    rated: (more: Partial<DataOf<typeof FeedbackLeft>> = {}): TestMessage =>
      messageOf(FeedbackLeft, `f-${id}`, { feedbackId: `f-${id}`, reference: `FB-${id}`, serviceRequestId: id, customerId: 'c1', responsiveness: 5, result: 4, attitude: 3, leftAt: at, ...more }, at),
  };
}

export const customer = (customerId: string, name: string, at: string): TestMessage => messageOf(CustomerRegistered, customerId, { customerId, name, level: 'STANDARD' }, at);

export const category = (categoryId: string, zh: string, en: string, at: string): TestMessage => messageOf(CategoryNamed, categoryId, { categoryId, zh, en, namedAt: at }, at);

export const engineer = (engineerId: string, name: string, team: { readonly id: string; readonly name: string }, at: string): TestMessage =>
  messageOf(EngineerRegistered, engineerId, { engineerId, name, grade: 'SENIOR', teamId: team.id, teamName: team.name }, at);
