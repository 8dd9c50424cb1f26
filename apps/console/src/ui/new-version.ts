import { useEffect, useState } from 'react';

/** How often an open page asks whether the server has another console. */
const askEvery = 300_000;

/** Lets the console open without a network, and gives what takes a newer version in once the server has one. */
export function useNewVersion(): (() => void) | null {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return undefined;
    let here = true;
    let registration: ServiceWorkerRegistration | undefined;
    const ask = (): void => void (document.visibilityState === 'visible' && registration?.update().catch(() => undefined));
    const look = (): void => {
      // The first one ever takes nobody's place.
      if (here && registration?.waiting && navigator.serviceWorker.controller) setWaiting(registration.waiting);
    };
    void navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).then((found) => {
      registration = found;
      look();
      found.addEventListener('updatefound', () => found.installing?.addEventListener('statechange', look));
    }, () => undefined);
    const timer = setInterval(ask, askEvery);
    document.addEventListener('visibilitychange', ask);
    return () => {
      here = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, []);

  if (!waiting) return null;
  return () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage('take over');
  };
}
