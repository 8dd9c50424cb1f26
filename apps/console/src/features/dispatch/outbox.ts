import type { FailureKind } from '../../graph/failure';

/** What was done away from the desk and the graph is still to hear of. */
export type Deed =
  | { readonly kind: 'step'; readonly action: string; readonly temporary: boolean; readonly hours: number | null; readonly at: string }
  | { readonly kind: 'delivery'; readonly result: string; readonly deliverables: readonly string[]; readonly criteria: readonly string[] }
  /** A delivery that is still waiting itself is named by its key. */
  | { readonly kind: 'signature'; readonly deliveryId: string | null; readonly deliveryKey: string | null; readonly signedBy: string; readonly signature: string | null };

export interface Entry {
  /** The graph takes what comes under one key once. */
  readonly key: string;
  readonly workOrderId: string;
  readonly reference: string;
  readonly deed: Deed;
  readonly madeAt: string;
  /** How often it was on its way. */
  readonly tries: number;
  /** Why the graph did not take it; it waits for a person then. */
  readonly refusal: Refusal | null;
  /** Why there was no answer the last time. */
  readonly trouble: FailureKind | null;
}

export interface Refusal {
  readonly message: string;
  readonly fields: readonly { readonly path: string; readonly message: string }[];
}

export type Outcome =
  | { readonly is: 'taken'; readonly deliveryId: string | null }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  /** The graph may or may not have heard of it. */
  | { readonly is: 'unanswered'; readonly trouble: FailureKind };

export type Entries = readonly Entry[];

export function entryOf(key: string, order: Pick<Entry, 'workOrderId' | 'reference'>, deed: Deed, madeAt: string): Entry {
  return { key, ...order, deed, madeAt, tries: 0, refusal: null, trouble: null };
}

/** The oldest entry that waits for nobody: what was refused holds up its own order, not the others. */
export function nextToSend(entries: Entries): Entry | undefined {
  return entries.find((entry, index) => entry.refusal === null && !entries.slice(0, index).some((earlier) => earlier.refusal !== null && earlier.workOrderId === entry.workOrderId));
}

/** Kept before it goes: a page that ends on the way does not know whether it arrived. */
export function setOut(entries: Entries, key: string): Entries {
  return entries.map((entry) => (entry.key === key ? { ...entry, tries: entry.tries + 1 } : entry));
}

export function settle(entries: Entries, key: string, outcome: Outcome): Entries {
  switch (outcome.is) {
    case 'taken':
      return entries.filter((entry) => entry.key !== key).map((entry) => withDelivery(entry, key, outcome.deliveryId));
    case 'refused':
      return entries.map((entry) => (entry.key === key ? { ...entry, refusal: outcome.refusal, trouble: null } : entry));
    case 'unanswered':
      return entries.map((entry) => (entry.key === key ? { ...entry, trouble: outcome.trouble } : entry));
  }
}

/** A signature that waited for its delivery learns which one it became. */
function withDelivery(entry: Entry, deliveryKey: string, deliveryId: string | null): Entry {
  if (entry.deed.kind !== 'signature' || entry.deed.deliveryKey !== deliveryKey) return entry;
  return { ...entry, deed: { ...entry.deed, deliveryId, deliveryKey: null } };
}

/** What may have reached the graph is neither changed nor dropped: it would be there twice, or be there all the same. */
export const isOpenToChange = ({ tries, refusal }: Entry): boolean => tries === 0 || refusal !== null;

export function mend(entries: Entries, key: string, deed: Deed): Entries {
  return entries.map((entry) => (entry.key === key && isOpenToChange(entry) ? { ...entry, deed, refusal: null, trouble: null } : entry));
}

/** With a delivery goes the signature that waits for it. */
export function drop(entries: Entries, key: string): Entries {
  const entry = entries.find((each) => each.key === key);
  if (!entry || !isOpenToChange(entry)) return entries;
  return entries.filter((each) => each.key !== key && !(each.deed.kind === 'signature' && each.deed.deliveryKey === key));
}
