import { useEffect, useRef } from 'react';
import type { LiveMarker } from './schema.generated';

/** Several changes within a moment are fetched together. */
const momentMillis = 250;

/** Calls when a subscription said something, or may have missed something while the connection was away. */
export function useNews(message: { readonly marker: LiveMarker | null } | undefined, changed: () => void): void {
  const first = useRef(true);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tell = useRef(changed);
  tell.current = changed;

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!message) return;
    // The first message says where the subscription begins; a later one of that kind, that it began anew.
    const begins = first.current && message.marker === 'POSITION';
    first.current = false;
    if (begins) return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      tell.current();
    }, momentMillis);
  }, [message]);
}
