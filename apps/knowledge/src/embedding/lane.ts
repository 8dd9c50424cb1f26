/** `now`: somebody waits. `later`: whole corpora, which step aside between batches. */
export type Urgency = 'now' | 'later';

/** One piece of work at a time; urgent ones overtake. */
export class Lane {
  private readonly waiting: Record<Urgency, (() => void)[]> = { now: [], later: [] };
  private busy = false;

  async run<Result>(urgency: Urgency, work: () => Promise<Result>): Promise<Result> {
    if (this.busy) await new Promise<void>((resolve) => this.waiting[urgency].push(resolve));
    this.busy = true;
    try {
      return await work();
    } finally {
      const next = this.waiting.now.shift() ?? this.waiting.later.shift();
      if (next) next();
      else this.busy = false;
    }
  }
}
