/** Rows of a CSV (RFC 4180): quoted fields may hold commas, quotes and line ends. A byte order mark is ignored. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const end = (): void => {
    row.push(field);
    field = '';
  };
  const endRow = (): void => {
    end();
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  };
  const source = text.replace(/^\uFEFF/, '');
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (quoted && character === '"' && source.charAt(at + 1) === '"') {
      field += '"';
      at += 1;
    } else if (character === '"' && (quoted || field === '')) quoted = !quoted;
    else if (!quoted && character === ',') end();
    else if (!quoted && character === '\n') endRow();
    else if (quoted || character !== '\r') field += character;
  }
  endRow();
  return rows;
}

/** The CSV of rows; a field a spreadsheet would take for a formula is kept from being one. */
export function formatCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map((value) => fieldOf(value)).join(',')}\r\n`).join('');
}

function fieldOf(value: string | number | null): string {
  const text = typeof value === 'string' && /^[=+\-@\t]/.test(value) ? `'${value}` : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
