/** So many at a time for each viewer. */
export class Places {
  private readonly taken = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** Gives the place back when called; undefined when all are taken. */
  take(viewerId: string): (() => void) | undefined {
    const count = this.taken.get(viewerId) ?? 0;
    if (count >= this.most) return undefined;
    this.taken.set(viewerId, count + 1);
    let given = false;
    return () => {
      if (given) return;
      given = true;
      const left = (this.taken.get(viewerId) ?? 1) - 1;
      if (left > 0) this.taken.set(viewerId, left);
      else this.taken.delete(viewerId);
    };
  }
}
