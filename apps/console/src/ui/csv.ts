type Cell = string | number | null | undefined;

/** A cell that could be read as a formula gets an apostrophe in front: spreadsheets run what begins with = + - @. */
function written(cell: Cell): string {
  const text = cell === null || cell === undefined ? '' : typeof cell === 'number' ? String(cell) : cell.replace(/^([=+\-@\t\r])/, "'$1");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180 with a byte order mark, so that Excel reads Chinese. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(written).join(',')).join('\r\n')}\r\n`;
}

/** Hands the browser a file to save. */
export function saveFile(name: string, content: string, type = 'text/csv;charset=utf-8'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
