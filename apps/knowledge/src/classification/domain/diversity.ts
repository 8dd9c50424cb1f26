export interface Placed {
  /** Of the vector; null with it when there is none. */
  readonly model: string | null;
  readonly embedding: Float32Array | null;
}

/** From this cosine on two texts say the same: whoever labelled one has labelled both. */
const tooAlike = 0.92;

/** The first so many that do not say what an earlier one says; those that do only when there are not enough others. */
export function diverse<Text extends Placed>(texts: readonly Text[], most: number): Text[] {
  const chosen: Text[] = [];
  const repeated: Text[] = [];
  for (const text of texts) {
    if (chosen.length === most) break;
    (chosen.some((other) => likeness(text, other) >= tooAlike) ? repeated : chosen).push(text);
  }
  return [...chosen, ...repeated].slice(0, most);
}

/** Only vectors of one model can be compared. */
function likeness(one: Placed, other: Placed): number {
  const [own, others] = [one.embedding, other.embedding];
  if (own === null || others === null || one.model !== other.model) return 0;
  return own.reduce((sum, value, at) => sum + value * (others[at] ?? 0), 0);
}
