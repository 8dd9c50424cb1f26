import { setTimeout as pause } from 'node:timers/promises';
import { Alarm } from './alarm';
import type { Reading } from './entity-reader';
import type { LiveHub } from './live-hub';
import { LiveItem } from './live-item';
import type { LiveArguments, LiveKind, Subject } from './live-kinds';
import type { LiveEvent } from './live-event';
import { cursorOf, positionOf, type Position } from './position';
import type { Viewer } from './viewer';

export interface FeedPace {
  /** What comes within it belongs together: the events of one transaction. */
  readonly gatherMillis: number;
  /** Shortest time from one look at the graph to the next. */
  readonly everyMillis: number;
  /** Shortest time from one RESYNC to the next message: who fetches everything anew needs a moment. */
  readonly resyncMillis: number;
  /** How often an idle subscription is told where it is. */
  readonly positionMillis: number;
  /** More things than that are not sent one by one. */
  readonly mostPending: number;
  /** Waits between tries of a read that fails. */
  readonly retryMillis: readonly number[];
}

export const feedPace: FeedPace = { gatherMillis: 10, everyMillis: 100, resyncMillis: 1_000, positionMillis: 120_000, mostPending: 1_000, retryMillis: [250, 1_000, 3_000] };

export interface FeedOptions {
  readonly hub: LiveHub;
  readonly kind: LiveKind;
  readonly args: LiveArguments;
  readonly viewer: Viewer;
  readonly read: (ids: readonly string[]) => Promise<Reading>;
  readonly pace: FeedPace;
  readonly onClose: () => void;
}

interface Pending extends Subject {
  readonly causes: Set<string>;
}

/** The largest page of a list. */
const mostAtOnce = 100;

/** What one subscription sends. Whoever takes slowly gets fewer messages, not later ones: changes of one thing become one. */
export class Feed implements AsyncIterableIterator<LiveItem> {
  private readonly pending = new Map<string, Pending>();
  private readonly alarm = new Alarm();
  private readonly items = this.deliver();
  private readonly unfollow: () => void;
  /** Everything before it was sent, or did not concern this subscription. */
  private at: Position;
  private missed = false;
  private closed = false;

  constructor(private readonly options: FeedOptions) {
    const { hub, kind, args } = options;
    const asked = args.after ? positionOf(args.after) : undefined;
    const missed = asked && hub.since(asked, kind.topics);
    this.at = missed && asked ? asked : hub.position();
    this.missed = Boolean(args.after) && missed === undefined;
    for (const event of missed ?? []) this.notice(event);
    this.unfollow = hub.follow((event) => this.notice(event));
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<LiveItem>> {
    return this.items.next();
  }

  /** Ends also while it waits for something to happen. */
  return(): Promise<IteratorResult<LiveItem>> {
    this.close();
    return this.items.return(undefined);
  }

  throw(error: unknown): Promise<IteratorResult<LiveItem>> {
    this.close();
    return this.items.throw(error);
  }

  private close(): void {
    if (this.closed) return;
    this.closed = true;
    this.unfollow();
    this.alarm.raise();
    this.options.onClose();
  }

  private notice(event: LiveEvent): void {
    const { kind, args, viewer, pace } = this.options;
    if (!kind.topics.includes(event.topic) || this.missed) return;
    const subject = kind.subjectOf(event, args, viewer.principal);
    if (subject === undefined) return;
    const causes = this.pending.get(subject.key)?.causes ?? new Set();
    this.pending.set(subject.key, { ...subject, causes: causes.add(event.cause) });
    if (this.pending.size > pace.mostPending) {
      this.pending.clear();
      this.missed = true;
    }
    this.alarm.raise();
  }

  private async *deliver(): AsyncGenerator<LiveItem> {
    const { pace, hub } = this.options;
    try {
      if (!this.missed) yield this.marker('POSITION', this.at);
      else this.alarm.raise();
      while (!this.closed) {
        const happened = await this.alarm.wait(pace.positionMillis);
        if (this.closed) return;
        if (!happened) {
          this.at = hub.position();
          yield this.marker('POSITION', this.at);
          continue;
        }
        await pause(pace.gatherMillis);
        const started = performance.now();
        while ((this.missed || this.pending.size > 0) && !this.closed) yield* this.flush();
        await pause(Math.max(0, pace.everyMillis - pace.gatherMillis - (performance.now() - started)));
      }
    } finally {
      this.close();
    }
  }

  private async *flush(): AsyncGenerator<LiveItem> {
    const through = this.options.hub.position();
    if (this.missed) return yield* this.resync(through);
    const batch = [...this.pending.values()].slice(0, mostAtOnce);
    for (const { key } of batch) this.pending.delete(key);
    const whole = this.pending.size === 0;
    const reading = await this.read(batch.map(({ id }) => id));
    if (reading === undefined) return yield* this.resync(through);
    const shown = batch.filter(({ id }) => reading.found.has(id) || (this.options.kind.tellsOfOthers && reading.seen.has(id)));
    for (const [nth, subject] of shown.entries()) {
      // Who is cut off in the middle of a batch gets the whole of it again: its cursor holds from its last message on.
      const cursorAt = whole && nth === shown.length - 1 ? through : this.at;
      yield this.change(subject, reading.found.get(subject.id), cursorAt);
    }
    if (whole) this.at = through;
  }

  private async *resync(through: Position): AsyncGenerator<LiveItem> {
    this.pending.clear();
    this.missed = false;
    this.at = through;
    yield this.marker('RESYNC', through);
    await pause(this.options.pace.resyncMillis);
  }

  /** Undefined when the graph could not say, not at once and not later. */
  private async read(ids: readonly string[]): Promise<Reading | undefined> {
    for (const wait of [...this.options.pace.retryMillis, undefined]) {
      try {
        return await this.options.read([...new Set(ids)]);
      } catch {
        if (wait === undefined || this.closed) return undefined;
        await pause(wait);
      }
    }
    return undefined;
  }

  private marker(marker: 'POSITION' | 'RESYNC', at: Position): LiveItem {
    return this.item({ marker, causes: [] }, at, {});
  }

  private change({ id, facts, causes }: Pending, read: Readonly<Record<string, unknown>> | undefined, at: Position): LiveItem {
    return this.item({ marker: null, causes: [...causes], workOrderId: id, inQueue: read !== undefined, ...facts }, at, read ?? {});
  }

  private item(ours: Readonly<Record<string, unknown>>, at: Position, read: Readonly<Record<string, unknown>>): LiveItem {
    const { kind } = this.options;
    return new LiveItem(kind.entity, { ...ours, cursor: cursorOf(at, kind.topics) }, read);
  }
}
