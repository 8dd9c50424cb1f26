import { IANAZone } from 'luxon';

export const dayLength = 86_400_000;
const minute = 60_000;

/** Turns what the clock on the wall says into instants. Wall times are written as if they were UTC, in milliseconds. */
export class LocalTime {
  private readonly zone: IANAZone;
  private readonly offsets = new Map<number, number>();

  constructor(tz: string) {
    this.zone = IANAZone.create(tz);
  }

  /** When the wall clock shows `wall`: the earlier of two times, and past a gap by as much as the gap is long. */
  instantOf(wall: number): number {
    const before = this.offsetAt(wall - dayLength);
    const after = this.offsetAt(wall + dayLength);
    if (before === after || this.offsetAt(wall - before) === before) return wall - before;
    return this.offsetAt(wall - after) === after ? wall - after : wall - before;
  }

  /** The offset of all wall times of a day and the next, or undefined when the clocks change about then. */
  steadyOffset(day: number): number | undefined {
    const offset = this.offsetOfDay(day - 1);
    return offset === this.offsetOfDay(day + 3) ? offset : undefined;
  }

  /** Whether the day exists: a zone that moves over the date line skips one. */
  has(day: number): boolean {
    const begins = this.instantOf(day * dayLength);
    return begins + this.offsetAt(begins) < (day + 1) * dayLength;
  }

  private offsetOfDay(day: number): number {
    const known = this.offsets.get(day);
    if (known !== undefined) return known;
    const offset = this.offsetAt(day * dayLength);
    this.offsets.set(day, offset);
    return offset;
  }

  private offsetAt(instant: number): number {
    return this.zone.offset(instant) * minute;
  }
}
