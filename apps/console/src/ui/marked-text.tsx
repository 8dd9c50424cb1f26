import { markedWords } from './marked-words';

/** A text with the words of a query marked. */
export function MarkedText({ text, query }: { readonly text: string; readonly query: string }) {
  return markedWords(text, query).map(({ text: piece, hit }, nth) => (hit ? <mark key={nth}>{piece}</mark> : <span key={nth}>{piece}</span>));
}
