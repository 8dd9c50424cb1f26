import { useEffect } from 'react';
import { useQuery } from 'urql';
import { EngineerDockDocument, type EngineerDockQuery } from './engineer-dock.generated';

export type DockEngineer = EngineerDockQuery['engineers']['edges'][number]['node'];

const againMillis = 60_000;

/** Everybody who can be given work. An assignment asks anew (urql refetches what holds engineers), and so does time. */
export function useEngineers() {
  const [asked, ask] = useQuery({ query: EngineerDockDocument, variables: { first: 100 } });
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && ask({ requestPolicy: 'network-only' }), againMillis);
    return () => clearInterval(timer);
  }, [ask]);
  return { asked, again: () => ask({ requestPolicy: 'network-only' }), engineers: asked.data?.engineers.edges.map(({ node }) => node) ?? [] };
}
