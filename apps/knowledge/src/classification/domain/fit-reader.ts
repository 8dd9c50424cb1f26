import { largestOf, probabilities } from './chances';
import { thresholdFor } from './calibration';
import { foldsOf, shuffled } from './folds';
import { fitLinear } from './linear';
import { chained, signsOf, sparseOf, type Combination, type Reader, type TextSeen } from './reader';
import { nearest, neighboursAsked, neighboursOf, voicesOf, type Neighbour, type Neighbours } from './neighbours';
import { fitOutside, type Sign } from './outside';
import { fitWeights, surprise, weighed, type Seen } from './stacking';
import { denseMaterial, lexicalMaterial, meanOf, type Material } from './material';
import { Vocabulary } from './vocabulary';

export interface FitTask {
  readonly labels: readonly string[];
  readonly ids: readonly string[];
  readonly texts: readonly Pick<TextSeen, 'words' | 'characters'>[];
  readonly targets: Uint16Array;
  /** Of each embedding model, of each text; empty when there are no models. */
  readonly vectors: readonly (readonly Float32Array[])[];
  /** Of what is applied without a person, this share must be right. */
  readonly wantedPrecision: number;
}

const mostNumbers = 4_000_000;
const many = 4_000;
/** Of few samples each is held out once; of many, a quarter is enough to tell. */
const foldsFor = (samples: number): { folds: number; used: number } => (samples > many ? { folds: 4, used: 1 } : { folds: 5, used: 5 });

/** What was said of an example by views that had not seen it. */
export interface HeldOutAnswer {
  readonly id: string;
  readonly label: string;
  readonly said: string;
  readonly confidence: number;
}

export interface Fitted {
  readonly reader: Reader;
  readonly heldOut: readonly HeldOutAnswer[];
}

/** Learns from all samples; weights, thresholds and measures come from samples the views had not seen. */
export function fitReader(task: FitTask, progress: (share: number) => void): Fitted {
  const { labels, targets, texts, vectors, ids } = task;
  const most = Math.max(2_000, Math.floor(mostNumbers / labels.length / 2));
  const words = Vocabulary.of(texts.map((text) => text.words), { leastDocuments: texts.length > many ? 2 : 1, most });
  const characters = Vocabulary.of(texts.map((text) => text.characters), { leastDocuments: 2, most });
  const centres = vectors.map(meanOf);
  const sparse = texts.map((text) => sparseOf({ words, characters }, text));
  const materials = [lexicalMaterial(sparse, words.terms.length + characters.terms.length), ...vectors.map((own, view) => denseMaterial(own, centres[view] ?? noVector))];
  const neighbours = vectors.length === 0 ? null : neighboursOf(texts.map((_, at) => chained(vectors.map((own) => own[at] ?? noVector))), chained(centres), targets, ids);
  const known: Known = { task, materials, neighbours, places: foldsOf(targets, foldsFor(texts.length).folds), costs: materials.map(() => 1) };

  const { used } = foldsFor(texts.length);
  const steps = used + 2;
  const held: Held[] = [];
  for (let fold = 0; fold < used; fold += 1) {
    held.push(...heldOut(known, fold));
    progress((fold + 1) / steps);
  }
  const strangers = simulatedStrangers(known);
  progress((used + 1) / steps);
  const all = [...targets.keys()];
  const [lexical, ...meant] = materials.map(({ rows }, view) => fitLinear(rows, all, targets, labels.length, known.costs[view] ?? 1));
  if (!lexical) throw new Error('nothing to learn from');
  const meanings = meant.map((linear, view) => ({ linear, centre: centres[view] ?? noVector }));
  const everyView = materials.length + (neighbours ? 1 : 0);
  const fused = combination(held, strangers, everyView, task);
  const reader = { labels, words, characters, lexical, meanings, neighbours, fused, wordsOnly: combination(held, strangers, 1, task) };
  progress(1);
  return { reader, heldOut: held.map((one) => answerOf(task, one, fused.weights)) };
}

function answerOf({ labels, ids }: FitTask, { sample, seen, label }: Held, weights: readonly number[]): HeldOutAnswer {
  const { at, value } = largestOf(probabilities(weighed(seen, weights)));
  return { id: ids[sample] ?? '', label: labels[label] ?? '', said: labels[at] ?? '', confidence: value };
}

interface Known {
  readonly task: FitTask;
  readonly materials: readonly Material[];
  readonly neighbours: Neighbours | null;
  readonly places: readonly number[];
  /** Of each view; found with the first fold. */
  readonly costs: number[];
}

/** What a sample looks like to views that did not learn from it. */
interface Held {
  readonly sample: number;
  readonly seen: Seen;
  readonly near: readonly Neighbour[];
  readonly label: number;
}

const noVector = new Float32Array();

function heldOut(known: Known, fold: number): Held[] {
  const { task: { targets, labels }, materials, places, costs } = known;
  const [learned, held] = [[...targets.keys()].filter((sample) => places[sample] !== fold), [...targets.keys()].filter((sample) => places[sample] === fold)];
  const views = materials.map((material, view) => {
    if (fold > 0) return material.marginsOf(fitLinear(material.rows, learned, targets, labels.length, costs[view] ?? 1), held);
    const best = bestCost(material, learned, held, known.task);
    costs[view] = best.cost;
    return best.margins;
  });
  return withNeighbours(known, learned, held).map(({ voices, ...one }, nth) => ({ ...one, seen: [...views.map((margins) => margins[nth] ?? new Float64Array()), ...voices] }));
}

function withNeighbours({ neighbours, task: { targets, labels, vectors } }: Known, learned: readonly number[], asked: readonly number[]) {
  const admitted = new Set(learned);
  return asked.map((sample) => {
    const near = neighbours ? nearest(neighbours, chained(vectors.map((own) => own[sample] ?? noVector)), neighboursAsked, (row) => admitted.has(row)) : [];
    return { sample, near, label: targets[sample] ?? 0, voices: neighbours ? [voicesOf(near, labels.length)] : [] };
  });
}

function bestCost(material: Material, learned: readonly number[], held: readonly number[], { targets, labels }: FitTask): { readonly cost: number; readonly margins: readonly Float64Array[] } {
  const right = held.map((sample) => targets[sample] ?? 0);
  const tried = material.costs.map((cost) => {
    const margins = material.marginsOf(fitLinear(material.rows, learned, targets, labels.length, cost), held);
    const seen = margins.map((one): Seen => [one]);
    return { cost, margins, surprise: surprise(seen, right, fitWeights(seen, right)) };
  });
  return tried.reduce((best, other) => (other.surprise < best.surprise ? other : best));
}

function combination(held: readonly Held[], strangers: readonly (Held & { readonly outside: boolean })[], views: number, { wantedPrecision }: FitTask): Combination {
  const weights = fitWeights(held.map(({ seen }) => seen.slice(0, views)), held.map(({ label }) => label));
  const read = ({ seen: margins, near }: Held) => {
    const own = margins.slice(0, views);
    const chances = probabilities(weighed(own, weights));
    return { ...largestOf(chances), signs: signsOf(own, chances, views > 1 ? near : []) };
  };
  const answers = held.map((one) => {
    const { at, value, signs } = read(one);
    return { confidence: value, right: at === one.label, signs };
  });
  const simulated = strangers.map((one): Sign => ({ outside: one.outside, signs: read(one).signs }));
  const inside = answers.filter(({ right }) => right).map((answer) => answer.signs);
  return { weights, threshold: thresholdFor(answers, wantedPrecision), outside: simulated.length === 0 ? null : fitOutside(simulated, inside) };
}

const leastClasses = 6;
const strangersAsked = 600;

/** What texts look like that no label fits: a fifth of the labels is withheld, and their texts are read by what learned the rest. */
function simulatedStrangers(known: Known): (Held & { readonly outside: boolean })[] {
  const { task: { labels, targets }, materials, costs, places } = known;
  if (labels.length < leastClasses) return [];
  const withheld = new Set(shuffled(labels.map((_, k) => k)).slice(0, Math.ceil(labels.length / 5)));
  const isWithheld = (sample: number): boolean => withheld.has(targets[sample] ?? 0);
  const all = [...targets.keys()];
  const learned = all.filter((sample) => places[sample] !== 0 && !isWithheld(sample));
  const asked = [all.filter(isWithheld), all.filter((sample) => places[sample] === 0 && !isWithheld(sample))].flatMap((side) => side.filter((_, nth) => nth % Math.ceil(side.length / strangersAsked) === 0));
  const present = labels.flatMap((_, k) => (withheld.has(k) ? [] : [k]));
  const views = materials.map((material, view) => material.marginsOf(fitLinear(material.rows, learned, targets, labels.length, costs[view] ?? 1), asked));
  return withNeighbours(known, learned, asked).map(({ voices, ...one }, nth) => {
    const seen = [...views.map((margins) => margins[nth] ?? new Float64Array()), ...voices];
    return { ...one, seen: seen.map((margins) => Float64Array.from(present, (k) => margins[k] ?? 0)), outside: withheld.has(one.label) };
  });
}
