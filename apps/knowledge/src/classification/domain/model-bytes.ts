import type { Linear } from './softmax-regression';
import type { Head, TriageModel } from './triage-model';
import { Vocabulary } from './vocabulary';

/** A model as it lies in the database: length of the header, JSON header, then all numbers as 32-bit floats. */
export function bytesOfModel({ version, language, vocabulary, category, requestType }: TriageModel): Uint8Array {
  const blocks: Float32Array[] = [];
  const put = (block: Float32Array): number => blocks.push(block) && block.length;
  const linear = ({ classes, weights, bias }: Linear) => ({ classes, weights: put(weights), bias: put(bias) });
  const head = ({ classes, lexical, meaning, fused, wordsOnly }: Head) => ({ classes, fused, wordsOnly, lexical: linear(lexical), meaning: meaning && linear(meaning) });
  const header = { version, language, terms: vocabulary.terms, rarities: put(vocabulary.rarities), category: head(category), requestType: head(requestType) };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const start = 4 + Math.ceil(text.length / 4) * 4;
  const bytes = new Uint8Array(start + 4 * blocks.reduce((sum, block) => sum + block.length, 0));
  new DataView(bytes.buffer).setUint32(0, text.length);
  bytes.set(text, 4);
  let at = start;
  for (const block of blocks) {
    bytes.set(new Uint8Array(block.buffer, block.byteOffset, block.byteLength), at);
    at += block.byteLength;
  }
  return bytes;
}

interface LinearHeader {
  readonly classes: number;
  readonly weights: number;
  readonly bias: number;
}

type HeadHeader = Pick<Head, 'classes' | 'fused' | 'wordsOnly'> & { readonly lexical: LinearHeader; readonly meaning: LinearHeader | null };

export function modelOfBytes(bytes: Uint8Array): TriageModel {
  const own = Uint8Array.from(bytes);
  const length = new DataView(own.buffer).getUint32(0);
  const header: Pick<TriageModel, 'version' | 'language'> & { readonly terms: string[]; readonly rarities: number; readonly category: HeadHeader; readonly requestType: HeadHeader } =
    JSON.parse(new TextDecoder().decode(own.subarray(4, 4 + length)));
  let at = 4 + Math.ceil(length / 4) * 4;
  const take = (count: number): Float32Array => {
    const block = new Float32Array(own.buffer, at, count);
    at += count * 4;
    return block;
  };
  const linear = ({ classes, weights, bias }: LinearHeader): Linear => ({ classes, weights: take(weights), bias: take(bias) });
  const head = ({ lexical, meaning, ...rest }: HeadHeader): Head => ({ ...rest, lexical: linear(lexical), meaning: meaning && linear(meaning) });
  const vocabulary = new Vocabulary(header.terms, take(header.rarities));
  return { version: header.version, language: header.language, vocabulary, category: head(header.category), requestType: head(header.requestType) };
}
