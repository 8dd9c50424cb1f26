import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Priority, ServiceRequestOrder, ServiceRequestStatus } from '../../graph/schema.generated';
import type { ServiceRequestFilter } from './requests-list.generated';

export const statuses: readonly ServiceRequestStatus[] = ['AWAITING_ASSIGNMENT', 'NEEDS_INFORMATION', 'IN_PROGRESS', 'COMPLETED', 'CLOSED'];
export const priorities: readonly Priority[] = ['P1', 'P2', 'P3'];
export const orders: readonly ServiceRequestOrder[] = ['NEWEST', 'OLDEST', 'PRIORITY'];

export interface RequestFilters {
  readonly status: readonly ServiceRequestStatus[];
  readonly priority: readonly Priority[];
  readonly customer: string | null;
  readonly text: string;
  readonly order: ServiceRequestOrder;
}

/** The filters as the address bar has them, so that a list can be sent to somebody; what it does not know it leaves out. */
export function useRequestFilters() {
  const [params, setParams] = useSearchParams();
  const filters = useMemo<RequestFilters>(
    () => ({
      status: chosen(params.get('status'), statuses),
      priority: chosen(params.get('priority'), priorities),
      customer: params.get('customer'),
      text: params.get('text') ?? '',
      order: orders.find((each) => each === params.get('order')) ?? 'NEWEST',
    }),
    [params],
  );
  const change = useCallback(
    (part: Partial<RequestFilters>) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(part)) {
            const written = Array.isArray(value) ? value.join('.') : String(value ?? '');
            if (written === '' || written === 'NEWEST') after.delete(name);
            else after.set(name, written);
          }
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [filters, change, params.size > 0] as const;
}

export function filterOf({ status, priority, customer, text }: RequestFilters): ServiceRequestFilter {
  return {
    statuses: status.length > 0 ? status : null,
    priorities: priority.length > 0 ? priority : null,
    customerId: customer,
    search: text.trim() || null,
  };
}

function chosen<Value extends string>(written: string | null, known: readonly Value[]): readonly Value[] {
  const named = written?.split('.') ?? [];
  return known.filter((each) => named.includes(each));
}
