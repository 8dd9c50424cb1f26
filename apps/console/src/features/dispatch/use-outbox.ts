import type { Client } from '@urql/core';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { useViewer } from '../../session/session';
import { entryOf, waitingIn, type Deed, type Entries, type Entry } from './outbox';
import { Outbox } from './outbox-sender';
import { outboxStore } from './outbox-store';
import { sendDeed } from './send-deed';

/** How long after a try without answer the next one is made, when the browser does not tell that the line is back. */
const nextTry = 15_000;

interface Kept {
  readonly box: Outbox;
  client: Client;
}

// One a person and page load, so that every component sees the same and nothing is sent by two of them.
const boxes = new Map<string, Kept>();

function boxOf(subject: string, client: Client): Outbox {
  const present = boxes.get(subject);
  if (present) {
    present.client = client;
    return present.box;
  }
  const kept: Kept = { client, box: new Outbox(outboxStore(subject), (entry) => sendDeed(kept.client, entry)) };
  boxes.set(subject, kept);
  return kept.box;
}

export interface OutboxOfViewer {
  readonly entries: Entries;
  /** Keeps what was done and sends it as soon as it can; the key it goes under. */
  add(order: Pick<Entry, 'workOrderId' | 'reference'>, deed: Deed): Promise<string>;
  mend(key: string, deed: Deed): Promise<void>;
  drop(key: string): Promise<void>;
  sendNow(): void;
}

/** What this person did that the graph is still to hear of. It is sent while anything on the page uses it: for engineers, the frame does. */
export function useOutbox(): OutboxOfViewer {
  const box = boxOf(useViewer().subject, useClient());
  const entries = useSyncExternalStore(box.subscribe, box.current);
  const waits = waitingIn(entries).some(({ refusal }) => refusal === null);

  useEffect(() => {
    const send = (): void => void box.flush();
    send();
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', send);
    return () => {
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', send);
    };
  }, [box]);

  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(() => void box.flush(), nextTry);
    return () => clearInterval(timer);
  }, [box, waits]);

  const add = useCallback(
    async (order: Pick<Entry, 'workOrderId' | 'reference'>, deed: Deed) => {
      const key = crypto.randomUUID();
      await box.add(entryOf(key, order, deed, new Date().toISOString()));
      return key;
    },
    [box],
  );
  return { entries, add, mend: (key, deed) => box.mend(key, deed), drop: (key) => box.drop(key), sendNow: () => void box.flush() };
}
