import { largestOf, probabilities } from './chances';
import { denseMargins, marginsOf, type Linear } from './linear';
import { nearest, neighboursAsked, voicesOf, type Neighbour, type Neighbours } from './neighbours';
import { chanceOutside, type Outside } from './outside';
import { weighed, type Seen } from './stacking';
import { joined, type Sparse, type Vocabulary } from './vocabulary';

/** Looks at one embedding; `centre` is the middle of those it learned from. */
export interface MeaningView {
  readonly centre: Float32Array;
  readonly linear: Linear;
}

/** Evidence combined, and from which confidence on it decides by itself. */
export interface Combination {
  /** Of the words, of each embedding, and of the neighbours. */
  readonly weights: readonly number[];
  readonly threshold: number;
  readonly outside: Outside | null;
}

/** Reads texts of one language: which label fits, by words and by meaning. */
export interface Reader {
  readonly labels: readonly string[];
  readonly words: Vocabulary;
  readonly characters: Vocabulary;
  readonly lexical: Linear;
  readonly meanings: readonly MeaningView[];
  readonly fused: Combination;
  /** Used when the embedding models do not answer. */
  readonly wordsOnly: Combination;
  readonly neighbours: Neighbours | null;
}

export interface TextSeen {
  readonly words: readonly string[];
  readonly characters: readonly string[];
  readonly written: ReadonlyMap<string, string>;
}

export interface Reading {
  readonly label: string;
  readonly confidence: number;
  /** Sure enough to decide without a person. */
  readonly applied: boolean;
  /** The next best. */
  readonly alternatives: readonly { readonly label: string; readonly confidence: number }[];
  /** Chance that no label fits, and whether that is assumed. */
  readonly outsideChance: number;
  readonly outside: boolean;
  /** Words that spoke most for the label. */
  readonly evidence: readonly string[];
  /** Labelled examples that mean nearly the same. */
  readonly nearest: readonly { readonly id: string; readonly label: string; readonly likeness: number }[];
}

const alternativesShown = 2;
const evidenceShown = 5;
const neighboursShown = 3;

/** Reads one text: its terms, and its vectors unless the embedding models are down. */
export function readText(reader: Reader, text: TextSeen, vectors: readonly Float32Array[] | null, saysNothing: (word: string) => boolean): Reading {
  const sparse = sparseOf(reader, text);
  const meant = vectors !== null && vectors.length === reader.meanings.length ? vectors : null;
  const near = meant && reader.neighbours ? nearest(reader.neighbours, chained(meant), neighboursAsked) : [];
  const byMeaning = meant ? [...reader.meanings.map((view, at) => meaningMargins(view, meant[at] ?? new Float32Array())), voicesOf(near, reader.labels.length)] : [];
  const seen = [marginsOf(reader.lexical, sparse), ...byMeaning];
  const { weights, threshold, outside: model } = meant ? reader.fused : reader.wordsOnly;
  const chances = probabilities(weighed(seen, weights));
  const ranked = reader.labels.map((label, k) => ({ label, confidence: chances[k] ?? 0 })).sort((one, other) => other.confidence - one.confidence);
  const [best, ...others] = ranked;
  if (!best) throw new Error('a model without labels');
  const outsideChance = model ? chanceOutside(model, signsOf(seen, chances, near)) : 1 - best.confidence;
  // A text without a single known term says nothing, whatever a model makes of it.
  const outside = model !== null && (outsideChance >= model.threshold || text.words.length === 0);
  return {
    ...best,
    applied: best.confidence >= threshold && !outside && text.words.length > 0,
    alternatives: others.slice(0, alternativesShown),
    outsideChance, outside,
    evidence: evidenceFor(reader, best.label, sparse, text, saysNothing),
    nearest: near.slice(0, neighboursShown).map(({ id, label, likeness }) => ({ id, likeness, label: reader.labels[label] ?? '' })),
  };
}

/** Vectors one after the other. */
export function chained(vectors: readonly Float32Array[]): Float32Array {
  const chain = new Float32Array(vectors.reduce((sum, { length }) => sum + length, 0));
  vectors.reduce((at, vector) => {
    chain.set(vector, at);
    return at + vector.length;
  }, 0);
  return chain;
}

export function sparseOf({ words, characters }: Pick<Reader, 'words' | 'characters'>, text: Pick<TextSeen, 'words' | 'characters'>): Sparse {
  return joined(words.vectorOf(text.words), characters.vectorOf(text.characters), words.terms.length);
}

export function meaningMargins({ centre, linear }: MeaningView, vector: Float32Array): Float64Array {
  return denseMargins(linear, vector.map((value, at) => value - (centre[at] ?? 0)));
}

/** What tells a stranger: how sure, how far on the side of a class in each view, how near to anything known. */
export function signsOf(seen: Seen, chances: Float64Array, near: readonly Neighbour[]): number[] {
  const sure = Math.min(0.9999, Math.max(0.0001, largestOf(chances).value));
  const likeness = near.slice(0, neighboursShown).map((neighbour) => neighbour.likeness);
  const mean = likeness.length === 0 ? 0 : likeness.reduce((sum, value) => sum + value, 0) / likeness.length;
  return [Math.log(sure / (1 - sure)), ...seen.map((margins) => largestOf(margins).value), likeness[0] ?? 0, mean];
}

/** How much each word raised the label above the average of all. */
function evidenceFor({ words, lexical, labels }: Reader, label: string, sparse: Sparse, { written }: TextSeen, saysNothing: (word: string) => boolean): string[] {
  const { classes, weights } = lexical;
  const k = labels.indexOf(label);
  const spoken: { readonly word: string; readonly weight: number }[] = [];
  sparse.indices.forEach((place, at) => {
    const term = words.terms[place];
    const word = term === undefined ? undefined : written.get(term);
    if (word === undefined || saysNothing(word)) return;
    const row = weights.subarray(place * classes, (place + 1) * classes);
    const average = row.reduce((sum, weight) => sum + weight, 0) / classes;
    spoken.push({ word, weight: ((row[k] ?? 0) - average) * (sparse.values[at] ?? 0) });
  });
  return spoken.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight).slice(0, evidenceShown).map(({ word }) => word);
}
