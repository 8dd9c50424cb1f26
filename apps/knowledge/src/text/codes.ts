import { normalised } from './words';

const token = /[a-z0-9]+(?:[._-][a-z0-9]+)*/g;

/** One form for `E-13`, `e13` and `E 13`. */
export const codeForm = (code: string): string => normalised(code).replace(/[\s._-]+/g, '');

/** What could be an error code or a version in a text: tokens with a digit, alone and with the word before. */
export function codesIn(text: string): ReadonlySet<string> {
  const tokens = normalised(text).match(token) ?? [];
  const codes = new Set<string>();
  tokens.forEach((word, index) => {
    if (!/\d/.test(word)) return;
    const before = tokens[index - 1];
    if (word.length > 2) codes.add(codeForm(word));
    if (before !== undefined && before.length <= 12) codes.add(codeForm(before + word));
  });
  return codes;
}
