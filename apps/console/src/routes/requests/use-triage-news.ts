import { useEffect } from 'react';
import { useSubscription } from 'urql';
import { useNews } from '../../graph/news';
import { RequestTriagedDocument } from './request-page.generated';

interface Shown {
  readonly id: string;
  readonly classification: object | null;
}

/** Fetches a request anew when triage has read it, or a person has said what it is about. */
export function useTriageNews(request: Shown | null | undefined, again: () => void): void {
  const [{ data }] = useSubscription({ query: RequestTriagedDocument });
  const news = data?.requestTriaged;
  useNews(news && (news.marker !== null || news.serviceRequest?.id === request?.id) ? news : undefined, again);

  // Triage may have been done between the answer and the first word of the subscription.
  const listening = news !== undefined;
  const mayBeMissed = listening && request !== null && request !== undefined && request.classification === null;
  useEffect(() => {
    if (mayBeMissed) again();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when both are there
  }, [mayBeMissed]);
}
