import type { DeliveryResult, ServiceRequestStatus } from '../../graph/schema.generated';

export type Needed = 'sign' | 'rate' | 'facts';

interface Known {
  readonly status: ServiceRequestStatus;
  readonly missingInformation: readonly unknown[];
  readonly feedback: unknown;
  readonly workOrder: { readonly delivery: { readonly result: DeliveryResult } | null } | null;
}

const waiting: readonly ServiceRequestStatus[] = ['AWAITING_ASSIGNMENT', 'NEEDS_INFORMATION'];

/** What the customer can do about a request now: the signature first, because work stands still for it. */
export function neededOf({ status, missingInformation, feedback, workOrder }: Known): Needed | null {
  if (workOrder?.delivery?.result === 'PENDING') return 'sign';
  if (status === 'COMPLETED' && !feedback) return 'rate';
  return waiting.includes(status) && missingInformation.length > 0 ? 'facts' : null;
}
