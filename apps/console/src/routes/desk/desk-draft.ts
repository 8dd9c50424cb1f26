import type { Channel, CustomerLevel, Impact, RequestType, Urgency } from '../../graph/schema.generated';
import type { SubmitServiceRequestInput } from '../../features/intake/submit-request.generated';
import { instantOf } from '../../ui/local-time';
import type { PreviewPriorityInput } from './previews.generated';

export interface Caller {
  readonly customerId: string;
  readonly customerName: string;
  readonly level: CustomerLevel;
  readonly contactId: string | null;
  readonly contactName: string | null;
  readonly phone: string | null;
}

/** An article whose steps were put into the description. */
export interface Inserted {
  readonly articleId: string;
  readonly text: string;
}

/** What is known of the call so far. */
export interface DeskDraft {
  /** Sent with the request: a repeated send after a lost answer gives the same one. */
  readonly clientKey: string;
  /** When the call began, as an instant; the registration clock runs from there. */
  readonly startedAt: string;
  readonly callerText: string;
  readonly caller: Caller | null;
  readonly device: { readonly id: string; readonly name: string } | null;
  readonly subject: string;
  readonly description: string;
  readonly inserted: readonly Inserted[];
  readonly requestType: RequestType | null;
  readonly impact: Impact | null;
  readonly urgency: Urgency | null;
  readonly impactScope: string;
  readonly occurredAt: string;
  readonly desiredBy: string;
  readonly department: string;
  readonly channel: Channel;
}

export function freshDraft(): DeskDraft {
  return {
    clientKey: crypto.randomUUID(), startedAt: '', callerText: '', caller: null, device: null, subject: '', description: '', inserted: [], requestType: null, impact: null,
    urgency: null, impactScope: '', occurredAt: '', desiredBy: '', department: '', channel: 'PHONE',
  };
}

/** What was said on the phone: an inserted article would only tell triage what triage said before. */
export function saidIn({ description, inserted }: DeskDraft): string {
  return inserted.reduce((text, { text: article }) => text.replace(article, ''), description).trim();
}

export function submissionOf(draft: DeskDraft, caller: Caller): SubmitServiceRequestInput {
  const { clientKey, device, requestType, impact, urgency, channel } = draft;
  return {
    clientKey, requestType, impact, urgency, channel,
    customerId: caller.customerId,
    contactId: caller.contactId,
    deviceId: device?.id ?? null,
    subject: draft.subject.trim(),
    description: draft.description.trim(),
    department: draft.department.trim() || null,
    impactScope: draft.impactScope.trim() || null,
    occurredAt: instantOf(draft.occurredAt),
    desiredBy: instantOf(draft.desiredBy),
    firstContactAt: draft.startedAt || null,
  };
}

export function priorityAsked(draft: DeskDraft): PreviewPriorityInput {
  const { caller, device, requestType, impact, urgency } = draft;
  return {
    requestType, impact, urgency,
    customerId: caller?.customerId ?? null,
    contactId: caller?.contactId ?? null,
    deviceId: device?.id ?? null,
    description: saidIn(draft),
    impactScope: draft.impactScope.trim() || null,
    occurredAt: instantOf(draft.occurredAt),
  };
}
