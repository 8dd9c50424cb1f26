import { placeOf } from '@deskgraph/messaging';
import type { LiveEvent } from './live-event';
import type { Position } from './position';

export interface HistoryBounds {
  readonly millis: number;
  readonly events: number;
}

export const historyBounds: HistoryBounds = { millis: 15 * 60_000, events: 20_000 };

/** The events of the last minutes, for those who come back after a break. */
export class History {
  private events: LiveEvent[] = [];
  /** Those before it are forgotten; the array is cut now and then, not at each event. */
  private oldest = 0;
  /** The first offset of each partition that is still remembered. */
  private readonly from = new Map<string, bigint>();

  constructor(private readonly bounds: HistoryBounds) {}

  begin(place: string, offset: bigint): void {
    this.from.set(place, offset);
  }

  add(event: LiveEvent, now: Date): void {
    this.events.push(event);
    for (let first = this.events[this.oldest]; first !== undefined && this.isPast(first, now); first = this.events[this.oldest]) {
      this.from.set(placeOf(first.topic, first.partition), first.offset + 1n);
      this.oldest += 1;
    }
    if (this.oldest < this.bounds.events) return;
    this.events = this.events.slice(this.oldest);
    this.oldest = 0;
  }

  /** What happened in these topics from a position on; undefined when some of it is forgotten. */
  since(position: Position, topics: readonly string[]): readonly LiveEvent[] | undefined {
    for (const [place, from] of this.from) {
      if (topics.includes(place.slice(0, place.lastIndexOf('/'))) && (position.get(place) ?? 0n) < from) return undefined;
    }
    return this.events.slice(this.oldest).filter(({ topic, partition, offset }) => topics.includes(topic) && offset >= (position.get(placeOf(topic, partition)) ?? 0n));
  }

  private isPast({ writtenAt }: LiveEvent, now: Date): boolean {
    return this.events.length - this.oldest > this.bounds.events || writtenAt.getTime() <= now.getTime() - this.bounds.millis;
  }
}
