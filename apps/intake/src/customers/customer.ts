import type { Principal } from '@deskgraph/identity';

export type CustomerLevel = 'STANDARD' | 'IMPORTANT' | 'KEY';

export interface Customer {
  readonly id: string;
  readonly externalKey: string | null;
  readonly name: string;
  readonly industry: string | null;
  readonly level: CustomerLevel;
  readonly contractNumber: string | null;
  readonly registeredAt: Date;
}

/** The one customer whose rows the viewer is limited to; undefined when there is no such limit. */
export function onlyCustomer(principal: Principal | null): string | undefined {
  if (principal !== null && principal.kind !== 'customer' && principal.kind !== 'device') return undefined;
  return principal?.customerId ?? '';
}

/** Whether rows of this customer are within the viewer's reach. */
export function reaches(principal: Principal | null, customerId: string): boolean {
  const only = onlyCustomer(principal);
  return only === undefined || only === customerId;
}
