/** Neighbouring rows together, at most `most` and `characters` of text a batch: the graph reads no body above 1 MB, and a character may take four bytes. */
export function batchesOf(rows, most, characters = 150_000) {
  const batches = [];
  let room = 0;
  for (const row of rows) {
    const length = row.text.length + row.subject.length;
    const last = batches.at(-1);
    if (!last || last.length === most || length > room) {
      batches.push([row]);
      room = characters - length;
    } else {
      last.push(row);
      room -= length;
    }
  }
  return batches;
}
