import { Converter } from 'opencc-js/t2cn';

/** What a pasted log holds beyond this adds nothing to what it is about. */
const longestRead = 4_000;

let simplify: ((text: string) => string) | undefined;
/** Loaded on first use: the tables take 11 MB. */
const simplified = (text: string): string => (simplify ??= Converter({ from: 'twp', to: 'cn' }))(text);

/** A text as triage reads it, words and embeddings alike: not longer than useful, half width, simplified characters, no control characters. */
export function prepared(text: string): string {
  const plain = text
    .slice(0, longestRead)
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}]+/gu, ' ')
    .trim();
  return /\p{Script=Han}/u.test(plain) ? simplified(plain) : plain;
}
