import { placeOf, type FollowOptions, type PlacedMessage } from '@deskgraph/messaging';
import type { Clock } from '@deskgraph/runtime';
import { History, historyBounds, type HistoryBounds } from './history';
import { liveEventOf, type LiveEvent } from './live-event';
import type { Position } from './position';

type Listener = (event: LiveEvent) => void;

/** Orders of requests, learnt from what dispatch says: intake's words about a request concern its order, too. */
const mostOrders = 50_000;

/** Where messages come in, once a process, and go on to whoever subscribes. */
export class LiveHub implements Pick<FollowOptions, 'onStart' | 'onMessage'> {
  private readonly listeners = new Set<Listener>();
  private readonly history: History;
  private readonly next = new Map<string, bigint>();
  private readonly orders = new Map<string, string>();
  private readonly ends = new Map<string, bigint>();
  private started = false;

  constructor(private readonly clock: Clock, bounds: HistoryBounds = historyBounds) {
    this.history = new History(bounds);
  }

  /** Whether everything that was there at the start has been read: before, nobody knows where they are. */
  get caughtUp(): boolean {
    return this.started && this.ends.size === 0;
  }

  readonly onStart: FollowOptions['onStart'] = (start) => {
    for (const [place, { from, end }] of start) {
      this.next.set(place, from);
      this.history.begin(place, from);
      if (from < end) this.ends.set(place, end);
    }
    this.started = true;
  };

  readonly onMessage = (message: PlacedMessage): void => {
    const place = placeOf(message.topic, message.partition);
    this.next.set(place, message.offset + 1n);
    if (message.offset + 1n >= (this.ends.get(place) ?? 0n)) this.ends.delete(place);
    const event = this.withOrder(liveEventOf(message));
    if (event === undefined) return;
    this.history.add(event, this.clock());
    for (const listener of this.listeners) listener(event);
  };

  position(): Position {
    return new Map(this.next);
  }

  /** What happened from a position on; undefined when some of it is forgotten. */
  since(position: Position, topics: readonly string[]): readonly LiveEvent[] | undefined {
    return this.history.since(position, topics);
  }

  follow(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private withOrder(event: LiveEvent | undefined): LiveEvent | undefined {
    const { serviceRequestId, workOrderId } = event ?? {};
    if (event === undefined || serviceRequestId === undefined) return event;
    if (workOrderId === undefined) return { ...event, workOrderId: this.orders.get(serviceRequestId) };
    this.orders.delete(serviceRequestId);
    this.orders.set(serviceRequestId, workOrderId);
    const [oldest] = this.orders.keys();
    if (this.orders.size > mostOrders && oldest !== undefined) this.orders.delete(oldest);
    return event;
  }
}
