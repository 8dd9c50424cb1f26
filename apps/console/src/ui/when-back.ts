import { useEffect, useRef } from 'react';

const nextTry = 10_000;

/** Tries again while nothing could be fetched: when the browser says that the line is back, and from time to time. */
export function useWhenBack(away: boolean, again: () => void): void {
  const latest = useRef(again);
  latest.current = again;
  useEffect(() => {
    if (!away) return undefined;
    const retry = (): void => latest.current();
    window.addEventListener('online', retry);
    const timer = setInterval(retry, nextTry);
    return () => {
      window.removeEventListener('online', retry);
      clearInterval(timer);
    };
  }, [away]);
}
