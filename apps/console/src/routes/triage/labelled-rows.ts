import { csvRows } from '../../ui/csv-rows';

export interface LabelledText {
  readonly text: string;
  readonly label: string;
}

export interface LabelledRows {
  readonly texts: readonly LabelledText[];
  /** Numbers of the rows that lack a text or a label, counted as in a spreadsheet. */
  readonly lacking: readonly number[];
}

/** Text and label of each row; a first row that names the columns is taken as such, in either order. */
export function labelledRows(file: string): LabelledRows {
  const rows = csvRows(file);
  const head = rows[0]?.map((cell) => cell.trim().toLowerCase()) ?? [];
  const named = { text: head.findIndex((cell) => cell === 'text' || cell === '文本'), label: head.findIndex((cell) => cell === 'label' || cell === '标签') };
  const hasHead = named.text >= 0 && named.label >= 0;
  const at = hasHead ? named : { text: 0, label: 1 };
  const first = hasHead ? 1 : 0;
  const read = rows.slice(first).map((row, nth) => ({ text: row[at.text]?.trim() ?? '', label: row[at.label]?.trim() ?? '', number: nth + first + 1 }));
  return {
    texts: read.filter(({ text, label }) => text && label).map(({ text, label }) => ({ text, label })),
    lacking: read.filter(({ text, label }) => !text || !label).map(({ number }) => number),
  };
}
