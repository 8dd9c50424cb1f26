import { useEffect } from 'react';
import { useClient } from 'urql';
import { LeaveOrderDocument, LookAtOrderDocument } from './work-order-page.generated';

/** It holds for 30 seconds at the graph. */
const sayAgain = 20_000;

/** Tells colleagues that this order is on somebody's screen; whoever leaves says so. Nobody is bothered when it fails. */
export function useCompany(workOrderId: string | undefined): void {
  const client = useClient();
  useEffect(() => {
    if (workOrderId === undefined) return undefined;
    const look = (): void => {
      if (!document.hidden) void client.mutation(LookAtOrderDocument, { input: { workOrderId } }).toPromise();
    };
    look();
    const timer = setInterval(look, sayAgain);
    return () => {
      clearInterval(timer);
      void client.mutation(LeaveOrderDocument, { input: { workOrderId } }).toPromise();
    };
  }, [client, workOrderId]);
}
