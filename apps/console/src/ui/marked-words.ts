export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Runs of letters and digits, or of Chinese; of the latter also its pairs, since nothing parts the words. */
function wordsOf(query: string): readonly string[] {
  const runs = query.toLowerCase().match(/[\u3400-\u9fff]+|[\p{L}\p{N}][\p{L}\p{N}._-]*/gu) ?? [];
  return runs.flatMap((run) => {
    if (!/^[\u3400-\u9fff]/.test(run)) return run.length > 1 || /\d/.test(run) ? [run] : [];
    return run.length < 3 ? [run] : [run, ...Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))];
  });
}

/** A text in pieces, those that answer the query told apart. */
export function markedWords(text: string, query: string): readonly Piece[] {
  const lower = text.toLowerCase();
  const hit = new Uint8Array(text.length);
  for (const word of wordsOf(query)) {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) hit.fill(1, at, at + word.length);
  }
  const pieces: { text: string; hit: boolean }[] = [];
  for (const [at, letter] of text.split('').entries()) {
    const last = pieces.at(-1);
    if (last && last.hit === (hit[at] === 1)) last.text += letter;
    else pieces.push({ text: letter, hit: hit[at] === 1 });
  }
  return pieces;
}
