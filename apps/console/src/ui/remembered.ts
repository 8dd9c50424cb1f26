import { createStore, get, set } from 'idb-keyval';
import { useEffect, useState } from 'react';
import { useViewer } from '../session/session';

interface Kept<Content> {
  readonly content: Content;
  readonly at: string;
}

const place = createStore('deskgraph-seen', 'pages');

/** The last content of a page, for when nothing can be fetched; of this person, on this device. */
export function useRemembered<Content>(name: string, content: Content | undefined): Kept<Content> | undefined {
  const key = `${useViewer().subject} ${name}`;
  const [kept, setKept] = useState<Kept<Content>>();

  useEffect(() => {
    let here = true;
    void get<Kept<Content>>(key, place).then((found) => here && found && setKept((newer) => newer ?? found), () => undefined);
    return () => {
      here = false;
    };
  }, [key]);

  useEffect(() => {
    if (content === undefined) return;
    const now = { content, at: new Date().toISOString() };
    setKept(now);
    void set(key, now, place).catch(() => undefined);
  }, [key, content]);
  return kept;
}
