import { useEffect, useMemo } from 'react';
import { useQuery } from 'urql';
import { unmasked } from '../../graph/masked';
import { useDebounced } from '../../ui/debounced';
import { OrderPanelDocument, type OrderPanelQuery } from './order-panel.generated';
import type { Suggestion } from './suggestion-card';
import type { Suggestion_EngineerSuggestionFragment } from './suggestion.generated';

export type OrderDetail = NonNullable<OrderPanelQuery['workOrder']>;

/** Moving through the queue asks for the order one stays at. */
const settleMillis = 100;

/** What the panel shows of the selected order, and who may do it; both belong to that order or are not there. */
export function useOrderDetail(selectedId: string | null, version: number | undefined) {
  const id = useDebounced(selectedId, settleMillis);
  const [asked, ask] = useQuery({ query: OrderPanelDocument, variables: { id: id ?? '' }, pause: id === null });
  const current = asked.data?.workOrder?.id === selectedId ? asked.data : undefined;
  // The order changed while it was looked at: so may have who fits.
  const seen = current?.workOrder?.version;
  useEffect(() => {
    if (version !== undefined && seen !== undefined && seen < version) ask({ requestPolicy: 'network-only' });
  }, [ask, seen, version]);

  const suggestions = useMemo<readonly Suggestion[]>(() => unmasked<Suggestion_EngineerSuggestionFragment>(current?.workOrder?.suggestedEngineers ?? []), [current]);
  const missing = asked.data !== undefined && asked.data.workOrder === null && id === selectedId && !asked.fetching;
  return {
    asked: { ...asked, data: current ?? (missing ? asked.data : undefined), error: id === selectedId ? asked.error : undefined },
    detail: current?.workOrder ?? null,
    suggestions,
    again: () => ask({ requestPolicy: 'network-only' }),
  };
}

/** Those no rule keeps out, best first. */
export const mayDo = (suggestions: readonly Suggestion[]): readonly Suggestion[] => suggestions.filter(({ failed }) => failed.length === 0);
export const keptOut = (suggestions: readonly Suggestion[]): readonly Suggestion[] => suggestions.filter(({ failed }) => failed.length > 0);
