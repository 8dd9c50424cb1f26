/**
 * Categories a ticket can be given, by id and by label in lower case. Only leaves: an inner category's name in a file
 * ("Hardware") says too little, and is left to triage. A label that two leaves share names neither.
 */
export function leafIndex(categories) {
  const inner = new Set(categories.map(({ path }) => path.slice(0, -1).join('/')));
  const known = new Map();
  const shared = new Set();
  for (const { id, label, path } of categories) {
    if (inner.has(path.join('/'))) continue;
    const name = label.toLowerCase();
    if (known.has(name)) shared.add(name);
    known.set(name, id).set(id.toLowerCase(), id);
  }
  for (const name of shared) known.delete(name);
  return known;
}
