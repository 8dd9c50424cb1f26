import { useEffect, useRef } from 'react';
import { useSubscription } from 'urql';
import { OrderChangedDocument } from './work-order-page.generated';

/** Several changes within a moment are fetched together. */
const moment = 250;

/** Calls when the order changed, or may have changed while the connection was away. */
export function useOrderNews(workOrderId: string | undefined, changed: () => void): void {
  const [{ data }] = useSubscription({ query: OrderChangedDocument, variables: { id: workOrderId ?? '' }, pause: workOrderId === undefined });
  const message = data?.workOrderChanged;
  const first = useRef(true);
  const tell = useRef(changed);
  tell.current = changed;

  useEffect(() => {
    if (!message) return undefined;
    // The first message says where the subscription begins; a later one of that kind, that it began anew.
    const begins = first.current && message.marker === 'POSITION';
    first.current = false;
    if (begins) return undefined;
    const timer = setTimeout(() => tell.current(), moment);
    return () => clearTimeout(timer);
  }, [message]);
}
