import { createHash } from 'node:crypto';

const subjectLength = 80;

/**
 * Rows with the key that makes a second run harmless: a hash of the text and how often it occurred before, so that
 * reordering the file changes nothing and twice the same text stays two requests.
 */
export async function keyedRows(records, { text: textColumn, category: categoryColumn }) {
  const seen = new Map();
  const rows = [];
  for await (const { record, info } of records) {
    if (!(textColumn in record)) throw new Error(`--text: the file has no column "${textColumn}", only ${Object.keys(record).join(', ')}`);
    if (categoryColumn && !(categoryColumn in record)) throw new Error(`--category: the file has no column "${categoryColumn}", only ${Object.keys(record).join(', ')}`);
    const text = record[textColumn].trim();
    const line = info.lines;
    if (text === '') {
      rows.push({ line, problem: `column ${textColumn} is empty` });
      continue;
    }
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 32);
    const nth = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, nth);
    rows.push({ line, key: `import:${hash}:${nth}`, text, subject: subjectOf(text), category: categoryColumn ? record[categoryColumn].trim() : undefined });
  }
  return rows;
}

/** The first line, cut at a word where there is one. */
function subjectOf(text) {
  const firstLine = text.split(/\r?\n/, 1)[0].trim();
  if (firstLine.length <= subjectLength) return firstLine;
  const cut = firstLine.slice(0, subjectLength);
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > subjectLength / 2 ? cut.slice(0, lastSpace) : cut).trim()}…`;
}
