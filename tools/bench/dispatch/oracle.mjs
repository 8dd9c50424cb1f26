// An exact solver that is not ours (HiGHS) as the measure of the assignment.
import loadHighs from 'highs';

const loaded = loadHighs();

/** How many rows can be served at all: augmenting paths without any cost. */
function mostServed(cost) {
  const rowOf = new Map();
  const serve = (row, seen) => cost[row].some((cell, column) => {
    if (cell === null || seen.has(column)) return false;
    seen.add(column);
    if (rowOf.has(column) && !serve(rowOf.get(column), seen)) return false;
    rowOf.set(column, row);
    return true;
  });
  return cost.filter((_, row) => serve(row, new Set())).length;
}

/** The least cost at which as many rows as possible are served. A matching of given size is a vertex of its polytope, so a linear program finds it. */
export async function leastCost(cost) {
  const served = mostServed(cost);
  if (served === 0) return { served, totalCost: 0, millis: 0 };
  const cells = cost.flatMap((row, i) => row.flatMap((value, j) => (value === null ? [] : [{ name: `x${i}_${j}`, i, j, value }])));
  const sum = (of) => of.map(({ name }) => name).join(' + ');
  const groups = (side, letter) => [...grouped(cells, side)].map(([key, of]) => ` ${letter}${key}: ${sum(of)} <= 1`);
  const signed = (value) => (value < 0 ? `- ${decimal(-value)}` : `+ ${decimal(value)}`);
  const text = [
    'Minimize', ` cost: ${cells.map(({ name, value }) => `${signed(value)} ${name}`).join(' ')}`,
    'Subject To', ...groups('i', 'r'), ...groups('j', 'c'), ` all: ${sum(cells)} = ${served}`, 'End',
  ].join('\n');
  const highs = await loaded;
  const began = performance.now();
  const { Status, ObjectiveValue } = highs.solve(text);
  if (Status !== 'Optimal') throw new Error(`the oracle says ${Status}`);
  return { served, totalCost: ObjectiveValue, millis: performance.now() - began };
}

/** Without an exponent, which the LP format would read as a name. */
const decimal = (value) => value.toFixed(9);

function grouped(cells, side) {
  const groups = new Map();
  for (const cell of cells) {
    const group = groups.get(cell[side]);
    if (group) group.push(cell);
    else groups.set(cell[side], [cell]);
  }
  return groups;
}
