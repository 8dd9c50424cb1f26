import type { Principal } from '@deskgraph/identity';
import { cleanText, type FieldMistake, invalidInput, type InvalidInputRefusal, longestLength, optionalText, requiredLength } from '@deskgraph/subgraph';
import { v7 as uuid } from 'uuid';
import type { Parties } from '../customers/parties.view';
import type { SubmitServiceRequestInput } from '../graph.generated';
import { languageOf } from '../text/language';
import { judge, waitingStatus, type RequestFacts, type ServiceRequest } from './domain/service-request';

/** Clocks of clients go wrong by a little. */
const toleranceMillis = 5 * 60_000;
const longestAgoMillis = 30 * 86_400_000;

export const textLimits = { subject: 300, description: 20_000, department: 200, impactScope: 2_000 } as const;

export function mistakesInSubmission(input: SubmitServiceRequestInput, parties: Parties | null, principal: Principal, now: Date): InvalidInputRefusal | undefined {
  return invalidInput([
    requiredLength('clientKey', { zh: '客户端键', en: 'client key' }, input.clientKey.trim(), 200),
    parties === null && { path: ['customerId'], text: { zh: '没有此客户，请核对编号或先登记客户', en: 'no such customer; check the id or register the customer first' } },
    parties !== null && input.contactId && parties.contactId === null && {
      path: ['contactId'], text: { zh: '该客户没有此联系人，请核对或先登记', en: 'this customer has no such contact; check the id or register the contact first' },
    },
    parties !== null && input.deviceId && parties.device === null && {
      path: ['deviceId'], text: { zh: '该客户没有此设备，请填写设备编号或序列号', en: 'this customer has no such device; give its id or serial number' },
    },
    requiredLength('subject', { zh: '主题', en: 'subject' }, cleanText(input.subject), textLimits.subject),
    requiredLength('description', { zh: '描述', en: 'description' }, cleanText(input.description), textLimits.description),
    longestLength('department', { zh: '部门', en: 'department' }, optionalText(input.department), textLimits.department),
    longestLength('impactScope', { zh: '影响范围', en: 'impact scope' }, optionalText(input.impactScope), textLimits.impactScope),
    ...mistakesInTimes(input.occurredAt ?? null, input.desiredBy ?? null, now),
    ...mistakesInFirstContact(input.firstContactAt ?? null, principal, now),
  ]);
}

/** Whoever answered says when; who submits for himself makes first contact by submitting. */
function mistakesInFirstContact(firstContactAt: Date | null, { kind }: Principal, now: Date): (FieldMistake | false)[] {
  const path = ['firstContactAt'];
  if (firstContactAt === null) return [];
  return [
    (kind === 'customer' || kind === 'device') && { path, text: { zh: '首次联系时间由受理人员填写', en: 'the time of the first contact is given by whoever took it' } },
    firstContactAt.getTime() > now.getTime() + toleranceMillis && { path, text: { zh: '首次联系时间不能在将来', en: 'the first contact cannot lie in the future' } },
    firstContactAt.getTime() < now.getTime() - longestAgoMillis && { path, text: { zh: '首次联系时间不能早于 30 天前', en: 'the first contact lies at most 30 days back' } },
  ];
}

export function mistakesInTimes(occurredAt: Date | null, desiredBy: Date | null, now: Date): (FieldMistake | false)[] {
  return [
    occurredAt !== null && occurredAt.getTime() > now.getTime() + toleranceMillis && {
      path: ['occurredAt'], text: { zh: '发生时间不能在将来', en: 'it cannot have occurred in the future' },
    },
    desiredBy !== null && occurredAt !== null && desiredBy < occurredAt && {
      path: ['desiredBy'], text: { zh: '期望完成时间不能早于发生时间', en: 'it cannot be desired before it occurred' },
    },
  ];
}

/** A request that has no number yet, and no contract. */
export type Draft = Omit<ServiceRequest, 'reference' | 'contractId' | 'submittedAt' | 'firstContactAt'>;

export function draftOf(input: SubmitServiceRequestInput, parties: Parties, principal: Principal): Draft {
  const facts = factsFrom(input, parties, principal);
  const judgement = judge(facts, { customerLevel: parties.customer.level, coreProduct: parties.device?.coreProduct ?? false });
  const language = languageOf(`${facts.subject}\n${facts.description}`, principal.language);
  return { ...facts, ...judgement, id: uuid(), clientKey: input.clientKey, language, status: waitingStatus(judgement.missing), submittedBy: principal.id };
}

/** Never after the request came on record: clocks of clients go wrong by a little. */
export const firstContact = (said: Date | null | undefined, submittedAt: Date): Date => (said && said < submittedAt ? said : submittedAt);

function factsFrom(input: SubmitServiceRequestInput, parties: Parties, principal: Principal): Omit<RequestFacts, 'contractId'> {
  return {
    customerId: parties.customer.id,
    contactId: parties.contactId,
    deviceId: parties.device?.id ?? null,
    contractNamed: Boolean(input.contractId),
    department: optionalText(input.department),
    channel: input.channel ?? (principal.kind === 'device' ? 'DEVICE' : 'ONLINE'),
    requestType: input.requestType ?? null,
    subject: cleanText(input.subject),
    description: cleanText(input.description),
    impact: input.impact ?? null,
    urgency: input.urgency ?? null,
    impactScope: optionalText(input.impactScope),
    occurredAt: input.occurredAt ?? null,
    desiredBy: input.desiredBy ?? null,
  };
}
