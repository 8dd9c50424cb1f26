/** The rows of a CSV as people have them: RFC 4180, a byte order mark, comma or semicolon or tab, empty lines left out. */
export function csvRows(text: string): readonly (readonly string[])[] {
  const content = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const [firstLine = ''] = content.split('\n', 1);
  const separator = [',', ';', '\t'].find((each) => firstLine.includes(each)) ?? ',';
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false];
  const endRow = () => {
    row.push(cell);
    if (row.some((each) => each.trim() !== '')) rows.push(row);
    [row, cell] = [[], ''];
  };
  for (let at = 0; at < content.length; at += 1) {
    const letter = content.charAt(at);
    if (quoted && letter === '"' && content.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && letter === separator) {
      row.push(cell);
      cell = '';
    } else if (!quoted && letter === '\n') endRow();
    else cell += letter;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}
