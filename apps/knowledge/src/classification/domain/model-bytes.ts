import type { Linear } from './linear';
import type { Combination, Reader } from './reader';
import { Vocabulary } from './vocabulary';

/** A reader as it lies in the database: length of the header, JSON header, then all numbers as their bytes. */
export function bytesOfReader({ labels, words, characters, lexical, meanings, fused, wordsOnly, neighbours }: Reader): Uint8Array {
  const blocks: (Float32Array | Int8Array | Uint16Array)[] = [];
  const put = (block: Float32Array | Int8Array | Uint16Array): number => blocks.push(block) && block.length;
  const linear = ({ classes, weights, bias }: Linear): LinearHeader => ({ classes, weights: put(weights), bias: put(bias) });
  const vocabulary = ({ terms, rarities }: Vocabulary): VocabularyHeader => ({ terms, rarities: put(rarities) });
  const header: Header = {
    labels, fused, wordsOnly,
    words: vocabulary(words),
    characters: vocabulary(characters),
    lexical: linear(lexical),
    meanings: meanings.map((view) => ({ centre: put(view.centre), linear: linear(view.linear) })),
    neighbours: neighbours && { centre: put(neighbours.centre), vectors: put(neighbours.vectors), lengths: put(neighbours.lengths), labels: put(neighbours.labels), ids: neighbours.ids },
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const start = wide(4 + text.length);
  const bytes = new Uint8Array(start + blocks.reduce((sum, block) => sum + wide(block.byteLength), 0));
  new DataView(bytes.buffer).setUint32(0, text.length);
  bytes.set(text, 4);
  let at = start;
  for (const block of blocks) {
    bytes.set(new Uint8Array(block.buffer, block.byteOffset, block.byteLength), at);
    at += wide(block.byteLength);
  }
  return bytes;
}

/** Every block begins where a float may. */
const wide = (length: number): number => Math.ceil(length / 4) * 4;

interface LinearHeader {
  readonly classes: number;
  readonly weights: number;
  readonly bias: number;
}

interface VocabularyHeader {
  readonly terms: readonly string[];
  readonly rarities: number;
}

interface Header {
  readonly labels: readonly string[];
  readonly fused: Combination;
  readonly wordsOnly: Combination;
  readonly words: VocabularyHeader;
  readonly characters: VocabularyHeader;
  readonly lexical: LinearHeader;
  readonly meanings: readonly { readonly centre: number; readonly linear: LinearHeader }[];
  readonly neighbours: { readonly centre: number; readonly vectors: number; readonly lengths: number; readonly labels: number; readonly ids: readonly string[] } | null;
}

/** Reads where the bytes lie; nothing is copied but bytes that begin at an odd place. */
export function readerOfBytes(given: Uint8Array): Reader {
  const own = given.byteOffset % 4 === 0 ? given : Uint8Array.from(given);
  const length = new DataView(own.buffer, own.byteOffset).getUint32(0);
  const header: Header = JSON.parse(new TextDecoder().decode(own.subarray(4, 4 + length)));
  let at = own.byteOffset + wide(4 + length);
  const block = <Block extends { readonly byteLength: number }>(Kind: new (buffer: ArrayBufferLike, from: number, count: number) => Block, count: number): Block => {
    const found = new Kind(own.buffer, at, count);
    at += wide(found.byteLength);
    return found;
  };
  const floats = (count: number): Float32Array => block(Float32Array, count);
  const linear = ({ classes, weights, bias }: LinearHeader): Linear => ({ classes, weights: floats(weights), bias: floats(bias) });
  const vocabulary = ({ terms, rarities }: VocabularyHeader): Vocabulary => new Vocabulary(terms, floats(rarities));
  const { labels, fused, wordsOnly, neighbours } = header;
  return {
    labels, fused, wordsOnly,
    words: vocabulary(header.words),
    characters: vocabulary(header.characters),
    lexical: linear(header.lexical),
    meanings: header.meanings.map((view) => ({ centre: floats(view.centre), linear: linear(view.linear) })),
    neighbours: neighbours && { centre: floats(neighbours.centre), vectors: block(Int8Array, neighbours.vectors), lengths: floats(neighbours.lengths), labels: block(Uint16Array, neighbours.labels), ids: neighbours.ids },
  };
}
