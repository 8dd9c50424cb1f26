import { useEffect } from 'react';
import { useClient } from 'urql';
import { LookAtOrderDocument, StopLookingAtOrderDocument } from './looking.generated';

/** Whoever stays at an order this long looks at it. */
const staysMillis = 800;
/** The graph forgets after 30 seconds. */
const againMillis = 20_000;

/** Tells colleagues which order is being looked at. When that fails nobody needs to know. */
export function useLooking(workOrderId: string | null): void {
  const client = useClient();
  useEffect(() => {
    if (workOrderId === null) return undefined;
    let told = false;
    const input = { workOrderId };
    const tell = (): void => {
      if (document.visibilityState === 'hidden') return;
      told = true;
      void client.mutation(LookAtOrderDocument, { input }).toPromise();
    };
    const begin = setTimeout(tell, staysMillis);
    const again = setInterval(tell, againMillis);
    return () => {
      clearTimeout(begin);
      clearInterval(again);
      if (told) void client.mutation(StopLookingAtOrderDocument, { input }).toPromise();
    };
  }, [client, workOrderId]);
}
