/** A drawn signature is kept in this field, however large the sheet on the screen was. */
export const signatureWidth = 600;
export const signatureHeight = 200;

interface Stroke {
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** SVG path data of moves and lines; null of an empty sheet. */
export function strokesOf(strokes: readonly Stroke[], sheetWidth: number): string | null {
  const scale = signatureWidth / sheetWidth;
  const at = (place: number, most: number): number => Math.min(most, Math.max(0, Math.round(place * scale)));
  const path = strokes.flatMap(({ points }) => points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${at(x, signatureWidth)} ${at(y, signatureHeight)}`)).join('');
  // A dot is a line of no length, or it would not be seen.
  return path === '' ? null : path.replace(/(M(\d+ \d+))(?=M|$)/g, '$1L$2');
}
