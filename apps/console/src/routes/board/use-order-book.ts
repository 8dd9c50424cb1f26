import type { Client, CombinedError } from '@urql/core';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useLive } from '../../graph/live-provider';
import { unmasked, type Masked } from '../../graph/masked';
import type { BoardFilter } from './board-filter';
import { afterwards, emptyBook, inHand, type BookChange, type Order, type OrderBook } from './order-book';
import { BoardNewsDocument, BoardOrdersDocument, type BoardOrdersQuery, type BoardOrdersQueryVariables, type OrderBook_WorkOrderFragment, type WorkOrderFilter } from './order-book.generated';
import { QueueFeed } from './queue-feed';

const firstPage = 50;
const pageSize = 100;
const pollMillis = 15_000;
/** Above one page, news are the newest and the riskiest; the whole is walked through this seldom. */
const walkEvery = 8;

const wanted: WorkOrderFilter = { statuses: [...inHand] };

export interface Freshness {
  /** When the graph answered last. */
  readonly at: number | null;
  /** Why it did not the last time. */
  readonly error: CombinedError | undefined;
  /** Changes come by themselves. */
  readonly live: boolean;
}

export interface KnownOrders {
  readonly book: OrderBook;
  readonly freshness: Freshness;
  /** Tells the book what another answer said of orders. */
  hear(change: BookChange): void;
  again(): void;
}

type Page = BoardOrdersQuery['workOrders'];
type Connection = { readonly edges: readonly { readonly node: Masked<OrderBook_WorkOrderFragment> }[] };
const ordersOf = ({ edges }: Connection): readonly Order[] => edges.map(({ node }) => unmasked<OrderBook_WorkOrderFragment>(node));

/** Loads what is in hand: first what the board shows at the start, then the rest page by page; afterwards it asks what is new. */
export function useOrderBook(filter: BoardFilter): KnownOrders {
  const client = useClient();
  const [book, hear] = useReducer(afterwards, emptyBook);
  const [freshness, setFreshness] = useState<Freshness>({ at: null, error: undefined, live: false });
  const [attempt, setAttempt] = useState(0);
  const started = useRef(filter);

  const socket = useLive();
  const watch = useRef<BookWatch | null>(null);

  useEffect(() => {
    const made = new BookWatch(client, hear, (part) => setFreshness((before) => ({ ...before, ...part })), started.current);
    watch.current = made;
    made.start();
    return () => made.stop();
  }, [client, attempt]);

  useEffect(() => watch.current?.socketIs(socket === 'on'), [socket]);

  return { book, freshness, hear, again: useCallback(() => setAttempt((count) => count + 1), []) };
}

/** Keeps a book current for as long as the board is there. */
class BookWatch {
  private stopped = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private polls = 0;

  private live = false;
  private wasOff = false;
  private readonly feed: QueueFeed;

  constructor(
    private readonly client: Client,
    private readonly hear: (change: BookChange) => void,
    private readonly show: (freshness: Partial<Freshness>) => void,
    private readonly first: BoardFilter,
  ) {
    this.feed = new QueueFeed(client, wanted, { hear, stands: (live) => this.stands(live), resync: () => void this.walk() });
  }

  start(): void {
    this.feed.start();
    document.addEventListener('visibilitychange', this.onVisible);
    void this.begin();
  }

  stop(): void {
    this.stopped = true;
    this.feed.stop();
    clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.onVisible);
  }

  /** While the socket is off nothing comes by itself, and the board asks; once it is back, the feed goes on from where it was. */
  socketIs(on: boolean): void {
    if (!on) {
      this.wasOff = this.live;
      return this.stands(false);
    }
    if (this.wasOff) this.feed.start();
    this.wasOff = false;
  }

  private stands(live: boolean): void {
    if (this.stopped) return;
    if (live) this.show({ at: Date.now(), error: undefined, live });
    if (live === this.live) return;
    this.live = live;
    this.show({ live });
    if (!live) this.later();
  }

  private told(error: CombinedError | undefined): void {
    this.show(error ? { error } : { at: Date.now(), error: undefined });
  }

  private async begin(): Promise<void> {
    const complete = (await this.firstRows()) && (await this.walk());
    if (!complete) this.polls = -1;
    this.later();
  }

  /** What the board shows at the start, and no more. */
  private async firstRows(): Promise<boolean> {
    const page = await this.page({ first: firstPage, filter: graphFilter(this.first) });
    if (page) this.hear({ change: 'seen', orders: ordersOf(page) });
    return page !== null;
  }

  /** All pages one after the other; what is on none of them is over. */
  private async walk(): Promise<boolean> {
    this.hear({ change: 'walkBegun' });
    let after: string | null = null;
    do {
      const page: Page | null = await this.page({ first: pageSize, after, filter: wanted });
      if (!page) return false;
      this.hear({ change: 'seen', orders: ordersOf(page), total: page.totalCount });
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    this.hear({ change: 'walkEnded' });
    return true;
  }

  /** Null when the graph did not answer, or nobody waits for it any more. */
  private async page(variables: BoardOrdersQueryVariables): Promise<Page | null> {
    const { data, error } = await this.client.query(BoardOrdersDocument, variables, { requestPolicy: 'network-only' }).toPromise();
    if (this.stopped) return null;
    this.told(data ? undefined : error);
    return data?.workOrders ?? null;
  }

  private async news(): Promise<void> {
    this.polls += 1;
    if (this.polls % walkEvery === 0) {
      await this.walk();
      return;
    }
    const { data, error } = await this.client.query(BoardNewsDocument, { newest: firstPage, riskiest: pageSize, filter: wanted }, { requestPolicy: 'network-only' }).toPromise();
    if (this.stopped) return;
    this.told(data ? undefined : error);
    if (!data) return;
    const { newest, riskiest } = data;
    const all = riskiest.totalCount <= riskiest.edges.length;
    if (all) this.hear({ change: 'walkBegun' });
    this.hear({ change: 'seen', orders: [...ordersOf(newest), ...ordersOf(riskiest)], total: riskiest.totalCount });
    if (all) this.hear({ change: 'walkEnded' });
  }

  private later(millis = pollMillis): void {
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(() => void this.poll(), millis);
  }

  private async poll(): Promise<void> {
    if (document.visibilityState === 'hidden') return; // onVisible takes it up again
    if (!this.live) await this.news();
    this.later();
  }

  private readonly onVisible = (): void => {
    if (document.visibilityState === 'visible') this.later(0);
  };
}

/** The part of a filter the graph knows; the board sifts the rest itself. */
function graphFilter({ statuses, priorities, engineerIds, atRisk }: BoardFilter): WorkOrderFilter {
  return { statuses: [...statuses], priorities: priorities.length > 0 ? [...priorities] : null, assigneeId: engineerIds.length === 1 ? engineerIds[0] : null, atRisk: atRisk ? true : null };
}
