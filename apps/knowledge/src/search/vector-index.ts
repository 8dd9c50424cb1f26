export interface Neighbour {
  readonly id: string;
  readonly similarity: number;
}

/** Unit vectors of one width in one block of memory; every search looks at all of them. */
export class VectorIndex {
  private block = new Float32Array(0);
  private readonly ids: string[] = [];
  private readonly places = new Map<string, number>();
  private width = 0;

  put(id: string, vector: Float32Array): void {
    if (this.ids.length === 0) this.width = vector.length;
    if (vector.length !== this.width) throw new Error(`a vector of ${vector.length} in an index of ${this.width}`);
    const place = this.places.get(id) ?? this.ids.length;
    this.grow(place + 1);
    this.block.set(vector, place * this.width);
    this.ids[place] = id;
    this.places.set(id, place);
  }

  /** The last one takes its place. */
  remove(id: string): void {
    const place = this.places.get(id);
    if (place === undefined) return;
    const last = this.ids.pop() ?? id;
    this.places.delete(id);
    if (last === id) return;
    const from = this.ids.length * this.width;
    this.block.copyWithin(place * this.width, from, from + this.width);
    this.ids[place] = last;
    this.places.set(last, place);
  }

  nearest(vector: Float32Array, most: number, wanted: (id: string) => boolean = () => true): Neighbour[] {
    const found: Neighbour[] = [];
    this.ids.forEach((id, place) => {
      const similarity = this.dot(place, vector);
      if (found.length >= most && similarity <= (found.at(-1)?.similarity ?? 1)) return;
      if (!wanted(id)) return;
      let at = found.length;
      while (at > 0 && (found[at - 1]?.similarity ?? 1) < similarity) at -= 1;
      found.splice(at, 0, { id, similarity });
      if (found.length > most) found.pop();
    });
    return found;
  }

  private dot(place: number, vector: Float32Array): number {
    let sum = 0;
    const from = place * this.width;
    for (let at = 0; at < this.width; at += 1) sum += (this.block[from + at] ?? 0) * (vector[at] ?? 0);
    return sum;
  }

  private grow(count: number): void {
    if (count * this.width <= this.block.length) return;
    const larger = new Float32Array(Math.max(64, Math.ceil(count * 1.5)) * this.width);
    larger.set(this.block);
    this.block = larger;
  }
}
