import { useSubscription } from 'urql';
import { useNews } from '../../graph/news';
import { OrderChangedDocument } from './work-order-page.generated';

/** Calls when the order changed, or may have changed while the connection was away. */
export function useOrderNews(workOrderId: string | undefined, changed: () => void): void {
  const [{ data }] = useSubscription({ query: OrderChangedDocument, variables: { id: workOrderId ?? '' }, pause: workOrderId === undefined });
  useNews(data?.workOrderChanged, changed);
}
