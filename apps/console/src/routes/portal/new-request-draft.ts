import type { SubmitServiceRequestInput } from '../../features/intake/submit-request.generated';
import type { Impact } from '../../graph/schema.generated';
import { instantOf } from '../../ui/local-time';

export interface NewRequestDraft {
  readonly clientKey: string;
  readonly subject: string;
  readonly description: string;
  readonly deviceId: string;
  readonly contactId: string;
  readonly impact: Impact | null;
  readonly occurredAt: string;
  readonly desiredBy: string;
}

export function freshRequest(): NewRequestDraft {
  return { clientKey: crypto.randomUUID(), subject: '', description: '', deviceId: '', contactId: '', impact: null, occurredAt: '', desiredBy: '' };
}

/** Who writes to us by the portal wrote at once, so first contact is the submission itself. */
export function requestOf(draft: NewRequestDraft, customerId: string): SubmitServiceRequestInput {
  return {
    customerId,
    clientKey: draft.clientKey,
    subject: draft.subject.trim(),
    description: draft.description.trim(),
    deviceId: draft.deviceId || null,
    contactId: draft.contactId || null,
    impact: draft.impact,
    occurredAt: instantOf(draft.occurredAt),
    desiredBy: instantOf(draft.desiredBy),
  };
}
