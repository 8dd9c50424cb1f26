import { calibrate, type Judged, type Measures } from './calibration';
import { fitSoftmax, scoresOf, seeded, type Linear } from './softmax-regression';
import { denseAsSparse, fusedScores, type Head } from './triage-model';
import type { Sparse } from './vocabulary';

/** Texts as numbers, with the right answers; null where nobody said one. */
export interface TrainingSet {
  readonly features: number;
  readonly samples: readonly {
    readonly sparse: Sparse;
    readonly vector: Float32Array | null;
    readonly category: string;
    readonly requestType: string | null;
  }[];
}

export interface HeadMeasures {
  readonly fused: Measures;
  readonly wordsOnly: Measures;
}

export interface Trained {
  readonly category: Head;
  readonly requestType: Head;
  readonly measures: { readonly category: HeadMeasures; readonly requestType: HeadMeasures };
}

interface Sample {
  readonly sparse: Sparse;
  readonly vector: Sparse | null;
  readonly label: number;
}

const folds = 5;
const seed = 20_261_124;
/** Of what is applied without a person, this share must be right (R2.1). */
const wantedPrecision = 0.92;
const lexicalFit = { epochs: 12, rate: 0.5, decay: 2e-5 };
const meaningFit = { epochs: 8, rate: 0.1, decay: 1e-4 };

/** Fits both heads on everything; what is said of them comes from cross-validation. */
export function trainHeads({ features, samples }: TrainingSet): Trained {
  const vectorsFor = samples.every(({ vector }) => vector !== null);
  const centre = vectorsFor ? meanOf(samples.flatMap(({ vector }) => vector ?? [])) : null;
  const typed = samples.filter(({ requestType }) => requestType !== null);
  const head = (chosen: TrainingSet['samples'], labelOf: (sample: TrainingSet['samples'][number]) => string) => {
    const classes = [...new Set(chosen.map(labelOf))].sort();
    const prepared = chosen.map((sample) => ({
      sparse: sample.sparse,
      vector: centre && sample.vector ? denseAsSparse(centred(sample.vector, centre)) : null,
      label: classes.indexOf(labelOf(sample)),
    }));
    return trainHead(classes, features, prepared, centre);
  };
  const category = head(samples, (sample) => sample.category);
  const requestType = head(typed, (sample) => sample.requestType ?? '');
  return { category: category.head, requestType: requestType.head, measures: { category: category.measures, requestType: requestType.measures } };
}

function trainHead(classes: readonly string[], features: number, samples: readonly Sample[], centre: Float32Array | null) {
  const places = foldsOf(samples.map(({ label }) => label));
  const judgedFused: Judged[] = [];
  const judgedWords: Judged[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const { lexical, meaning } = fitBoth(classes.length, features, samples.filter((_, at) => places[at] !== fold));
    for (const { sparse, vector, label } of samples.filter((_, at) => places[at] === fold)) {
      const byWords = scoresOf(lexical, sparse);
      judgedWords.push({ scores: fusedScores(byWords, null), label });
      judgedFused.push({ scores: fusedScores(byWords, meaning && vector ? scoresOf(meaning, vector) : null), label });
    }
  }
  const [fused, wordsOnly] = [calibrate(judgedFused, wantedPrecision), calibrate(judgedWords, wantedPrecision)];
  const { lexical, meaning } = fitBoth(classes.length, features, samples);
  const head: Head = {
    classes, lexical,
    meaning: meaning && centre ? uncentred(meaning, centre) : null,
    fused: fused.calibration,
    wordsOnly: wordsOnly.calibration,
  };
  return { head, measures: { fused: fused.measures, wordsOnly: wordsOnly.measures } };
}

function fitBoth(classes: number, features: number, samples: readonly Sample[]): { lexical: Linear; meaning: Linear | null } {
  const labels = samples.map(({ label }) => label);
  const lexical = fitSoftmax(samples.map(({ sparse }) => sparse), labels, { classes, features, ...lexicalFit, random: seeded(seed) });
  const vectors = samples.flatMap(({ vector }) => (vector === null ? [] : [vector]));
  const width = vectors[0]?.values.length;
  if (width === undefined) return { lexical, meaning: null };
  return { lexical, meaning: fitSoftmax(vectors, labels, { classes, features: width, ...meaningFit, random: seeded(seed) }) };
}

/** Each class spread evenly over the folds. */
export function foldsOf(labels: readonly number[]): number[] {
  const seen = new Map<number, number>();
  return labels.map((label) => {
    const nth = seen.get(label) ?? 0;
    seen.set(label, nth + 1);
    return nth % folds;
  });
}

/** Embeddings lie in a narrow cone; seen from its middle, at a wider scale, they are quickly told apart. */
const scale = 10;

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) vector.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value / vectors.length));
  return sum;
}

const centred = (vector: Float32Array, centre: Float32Array): Float32Array => vector.map((value, at) => (value - (centre[at] ?? 0)) * scale);

/** The same answers for vectors as they come from the model. */
function uncentred({ classes, weights, bias }: Linear, centre: Float32Array): Linear {
  const wide = weights.map((weight) => weight * scale);
  const moved = bias.map((value, k) => centre.reduce((sum, middle, at) => sum - middle * (wide[at * classes + k] ?? 0), value));
  return { classes, weights: wide, bias: moved };
}
