import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useDebounced } from '../../ui/debounced';
import { priorityAsked, saidIn, type DeskDraft } from './desk-draft';
import { DeskPriorityDocument, DeskTriageDocument, type DeskPriorityQuery, type DeskTriageQuery } from './previews.generated';

export type PriorityPreviewed = DeskPriorityQuery['previewPriority'];
export type TriagePreviewed = DeskTriageQuery['previewTriage'];

/** Beginning here there is something to read. */
const enoughLetters = 4;

/** A value that is the same object as long as it says the same, and follows once typing rests. */
function useSettled<Value extends object>(value: Value, millis: number): Value {
  const settled = useDebounced(JSON.stringify(value), millis);
  return useMemo(() => JSON.parse(settled) as Value, [settled]);
}

/** What the rules would decide, and what would still be missing. */
export function usePriorityPreview(draft: DeskDraft) {
  const input = useSettled(priorityAsked(draft), 200);
  const [asked] = useQuery({ query: DeskPriorityDocument, variables: { input } });
  return { preview: asked.data?.previewPriority, failed: asked.error !== undefined && !asked.data, fetching: asked.fetching };
}

/** What triage says of the words so far. An answer to older words is never shown as one to these. */
export function useTriagePreview(draft: DeskDraft) {
  const words = { subject: draft.subject.trim(), description: saidIn(draft) };
  const input = useSettled(words, 350);
  const enough = (words.subject + words.description).length >= enoughLetters;
  const [asked] = useQuery({ query: DeskTriageDocument, variables: { input: { ...input, first: 3 } }, pause: !enough });
  const current = asked.operation?.variables.input.subject === words.subject && asked.operation.variables.input.description === words.description;
  return {
    preview: enough ? asked.data?.previewTriage : undefined,
    failed: enough && asked.error !== undefined && !asked.fetching,
    /** The answer shown is to words that have changed since. */
    stale: enough && (asked.fetching || !current),
    enough,
  };
}
