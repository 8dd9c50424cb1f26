import { useCallback, useEffect, useMemo } from 'react';
import { useQuery } from 'urql';
import { unmasked } from '../../graph/masked';
import { useDebounced } from '../../ui/debounced';
import type { OrderBook } from './order-book';
import { OrderPanelDocument, type OrderPanelQuery } from './order-panel.generated';
import type { Suggestion } from './suggestion-card';
import type { Suggestion_EngineerSuggestionFragment } from './suggestion.generated';

export type OrderDetail = NonNullable<OrderPanelQuery['workOrder']>;

/** Moving through the queue asks for the order one stays at. */
const settleMillis = 90;

/** What the panel shows of the order the selection rests at, and who may do it. */
export function useOrderDetail(selectedId: string | null, book: OrderBook) {
  const id = useDebounced(selectedId, settleMillis);
  const [asked, ask] = useQuery({ query: OrderPanelDocument, variables: { id: id ?? '' }, pause: id === null });
  const { data, error, fetching } = asked;
  const order = (id === null ? undefined : book.entries.get(id)?.order) ?? null;
  const detail = data?.workOrder?.id === id ? (data?.workOrder ?? null) : null;
  const missing = data?.workOrder === null && !fetching;
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);

  // The order changed while it was looked at: so may have who fits.
  const [seen, version] = [detail?.version, order?.version];
  useEffect(() => {
    if (version !== undefined && seen !== undefined && seen < version) again();
  }, [again, seen, version]);

  const suggestions = useMemo<readonly Suggestion[]>(() => unmasked<Suggestion_EngineerSuggestionFragment>(detail?.suggestedEngineers ?? []), [detail]);
  const shown = useMemo(() => ({ data: detail !== null || missing ? data : undefined, error, fetching }), [data, detail, missing, error, fetching]);
  return { id, order, asked: shown, detail, suggestions, again };
}

/** Those no rule keeps out, best first. */
export const mayDo = (suggestions: readonly Suggestion[]): readonly Suggestion[] => suggestions.filter(({ failed }) => failed.length === 0);
export const keptOut = (suggestions: readonly Suggestion[]): readonly Suggestion[] => suggestions.filter(({ failed }) => failed.length > 0);
