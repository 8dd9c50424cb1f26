import { createStore, del, get, set } from 'idb-keyval';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useViewer } from '../../session/session';

const places = new Map<string, ReturnType<typeof createStore>>();

function placeOf(subject: string) {
  const place = places.get(subject) ?? createStore(`deskgraph-drafts-${subject}`, 'drafts');
  places.set(subject, place);
  return place;
}

/**
 * What somebody has typed and not sent, kept as they type: it is there again after a reload, a crash or an empty battery.
 * Undefined for the moment it takes to look.
 */
export function useDraft<Draft>(name: string, blank: Draft) {
  const place = placeOf(useViewer().subject);
  const start = useRef(blank);
  const [draft, setDraft] = useState<Draft>();

  useEffect(() => {
    let here = true;
    void get<Draft>(name, place).then((kept) => here && setDraft(kept ?? start.current), () => here && setDraft(start.current));
    return () => {
      here = false;
    };
  }, [name, place]);

  const change = useCallback(
    (by: Partial<Draft>) => setDraft((before) => {
      const next = { ...(before ?? start.current), ...by };
      void set(name, next, place);
      return next;
    }),
    [name, place],
  );
  const clear = useCallback(() => {
    setDraft(start.current);
    void del(name, place);
  }, [name, place]);
  return useMemo(() => ({ draft, change, clear }), [draft, change, clear]);
}
