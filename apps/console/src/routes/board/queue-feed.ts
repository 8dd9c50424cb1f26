import type { Client } from '@urql/core';
import { unmasked } from '../../graph/masked';
import type { BookChange, Order } from './order-book';
import { BoardChangedDocument, type BoardChangedSubscription, type OrderBook_WorkOrderFragment, type WorkOrderFilter } from './order-book.generated';

/** Many changes within a moment are one change of the page. */
const batchMillis = 250;

type Message = BoardChangedSubscription['queueChanged'];

interface Listener {
  hear(change: BookChange): void;
  /** Changes reach the page from now on, or no longer do. */
  stands(live: boolean): void;
  /** More was missed than can be sent. */
  resync(): void;
}

/** Changes of the queue as they happen. After a break it goes on where it was. */
export class QueueFeed {
  private cursor: string | null = null;
  private waiting: Message[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private subscription: { unsubscribe(): void } | undefined;

  constructor(private readonly client: Client, private readonly filter: WorkOrderFilter, private readonly listener: Listener) {}

  /** Also after a break: the socket comes back by itself, but would begin with what comes next. */
  start(): void {
    this.subscription?.unsubscribe();
    this.subscription = this.client.subscription(BoardChangedDocument, { filter: this.filter, after: this.cursor }).subscribe(({ data, error }) => {
      if (error) this.listener.stands(false);
      else if (data) this.take(data.queueChanged);
    });
  }

  stop(): void {
    clearTimeout(this.timer);
    this.subscription?.unsubscribe();
  }

  private take(message: Message): void {
    this.cursor = message.cursor;
    this.listener.stands(true);
    if (message.marker === 'RESYNC') this.listener.resync();
    if (message.marker !== null) return;
    this.waiting.push(message);
    this.timer ??= setTimeout(() => this.flush(), batchMillis);
  }

  private flush(): void {
    this.timer = undefined;
    const messages = this.waiting.splice(0);
    const orders = messages.flatMap(({ workOrder }): readonly Order[] => (workOrder ? [unmasked<OrderBook_WorkOrderFragment>(workOrder)] : []));
    const gone = messages.flatMap(({ inQueue, workOrderId }) => (inQueue === false && workOrderId !== null ? [workOrderId] : []));
    if (gone.length > 0) this.listener.hear({ change: 'gone', ids: gone });
    if (orders.length > 0) this.listener.hear({ change: 'seen', orders });
  }
}
