import { useCallback, useEffect, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { EngineerDockDocument, type EngineerDockQuery } from './engineer-dock.generated';
import { windowAt } from './engineer-timeline';

export type DockEngineer = EngineerDockQuery['engineers']['edges'][number]['node'];

const againMillis = 60_000;

/** Everybody who can be given work, with load and shifts. An assignment asks anew (urql refetches what holds engineers), and so does time. */
export function useEngineers() {
  const [now, setNow] = useState(() => Date.now());
  const window = windowAt(now);
  const [asked, ask] = useQuery({ query: EngineerDockDocument, variables: { first: 100, from: new Date(window.from).toISOString(), to: new Date(window.to).toISOString() } });
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
      if (document.visibilityState === 'visible') ask({ requestPolicy: 'network-only' });
    }, againMillis);
    return () => clearInterval(timer);
  }, [ask]);
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const engineers = useMemo(() => asked.data?.engineers.edges.map(({ node }) => node) ?? [], [asked.data]);
  return { asked, now, again, engineers };
}
