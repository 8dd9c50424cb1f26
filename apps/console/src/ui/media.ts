import { useCallback, useSyncExternalStore } from 'react';

/** Whether the window is like that, e.g. `(max-width: 900px)`. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** As wide as a phone or a small tablet: one thing at a time. */
export const narrowWindow = '(max-width: 900px)';
