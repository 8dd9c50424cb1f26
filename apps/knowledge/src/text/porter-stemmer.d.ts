declare module 'natural/lib/natural/stemmers/porter_stemmer' {
  /** The root of an English word, e.g. printers → printer. */
  export function stem(word: string): string;
}
