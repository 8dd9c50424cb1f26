import type { Calibration } from './calibration';
import { probabilities, scoresOf, type Linear } from './softmax-regression';
import { readable } from './terms';
import type { Sparse, Vocabulary } from './vocabulary';

/** Answers one question about a text: by its words, and by its meaning when there is a vector. */
export interface Head {
  readonly classes: readonly string[];
  readonly lexical: Linear;
  readonly meaning: Linear | null;
  /** With and without the vector: each has a temperature and a threshold of its own. */
  readonly fused: Calibration;
  readonly wordsOnly: Calibration;
}

export interface TriageModel {
  readonly version: string;
  readonly language: 'zh' | 'en';
  readonly vocabulary: Vocabulary;
  readonly category: Head;
  readonly requestType: Head;
}

export interface Answer {
  readonly value: string;
  readonly confidence: number;
  /** Sure enough to decide without a person. */
  readonly applied: boolean;
  /** The next best. */
  readonly alternatives: readonly { readonly value: string; readonly confidence: number }[];
}

export interface Reading {
  readonly category: Answer;
  readonly requestType: Answer;
  /** Words that spoke most for the category. */
  readonly evidence: readonly string[];
  readonly modelVersion: string;
}

const alternativesShown = 2;
const evidenceShown = 5;

/** Reads one text: its terms, and its vector unless the embedding model is down. */
export function readText(model: TriageModel, terms: readonly string[], vector: Float32Array | null, saysNothing: (word: string) => boolean): Reading {
  const sparse = model.vocabulary.vectorOf(terms);
  const category = answer(model.category, sparse, vector);
  return {
    category,
    requestType: answer(model.requestType, sparse, vector),
    evidence: evidenceFor(model, category.value, sparse, saysNothing),
    modelVersion: model.version,
  };
}

/** Log-probabilities of words and meaning, added: what both believe wins. */
export function fusedScores(lexical: Float64Array, meaning: Float64Array | null): Float64Array {
  const byWords = probabilities(lexical);
  const byMeaning = meaning && probabilities(meaning);
  return byWords.map((chance, k) => logOf(chance) + (byMeaning ? logOf(byMeaning[k] ?? 0) : 0));
}

const logOf = (chance: number): number => Math.log(Math.max(1e-9, chance));

export function denseAsSparse(vector: Float32Array): Sparse {
  return { indices: Uint32Array.from(vector, (_, at) => at), values: vector };
}

function answer(head: Head, sparse: Sparse, vector: Float32Array | null): Answer {
  const meaning = head.meaning && vector ? scoresOf(head.meaning, denseAsSparse(vector)) : null;
  const { temperature, threshold } = meaning ? head.fused : head.wordsOnly;
  const chances = probabilities(fusedScores(scoresOf(head.lexical, sparse), meaning), temperature);
  const ranked = head.classes.map((value, k) => ({ value, confidence: chances[k] ?? 0 })).sort((one, other) => other.confidence - one.confidence);
  const [best, ...others] = ranked;
  if (!best) throw new Error('a model without classes');
  return { ...best, applied: best.confidence >= threshold, alternatives: others.slice(0, alternativesShown) };
}

/** How much each word raised the category above the average of all. */
function evidenceFor({ vocabulary, category }: TriageModel, value: string, sparse: Sparse, saysNothing: (word: string) => boolean): string[] {
  const { classes, weights } = category.lexical;
  const k = category.classes.indexOf(value);
  const spoken: { readonly word: string; readonly weight: number }[] = [];
  sparse.indices.forEach((place, at) => {
    const word = readable(vocabulary.terms[place] ?? '');
    if (word === null || word.includes(' ') || saysNothing(word)) return;
    const row = weights.subarray(place * classes, (place + 1) * classes);
    const average = row.reduce((sum, weight) => sum + weight, 0) / classes;
    spoken.push({ word, weight: ((row[k] ?? 0) - average) * (sparse.values[at] ?? 0) });
  });
  return spoken.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight).slice(0, evidenceShown).map(({ word }) => word);
}
