import fc from 'fast-check';
import { assignAtLeastCost, type CostTable } from './minimum-cost-assignment';

const cell = fc.option(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 0, max: 1_000 }).map((thousandths) => thousandths / 1_000)), { freq: 2 });
const table = fc.integer({ min: 0, max: 5 }).chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 5 }));

/** Tries every assignment there is. */
function everyAssignment(rows: CostTable, taken: readonly number[] = []): (number | null)[][] {
  const [row, ...rest] = rows;
  if (row === undefined) return [[]];
  const choices = [null, ...row.flatMap((cost, column) => (cost === null || taken.includes(column) ? [] : [column]))];
  return choices.flatMap((choice) => everyAssignment(rest, choice === null ? taken : [...taken, choice]).map((others) => [choice, ...others]));
}

const served = (columns: readonly (number | null)[]): number => columns.filter((column) => column !== null).length;
const costOf = (rows: CostTable, columns: readonly (number | null)[]): number => columns.reduce<number>((sum, column, row) => sum + (column === null ? 0 : (rows[row]?.[column] ?? NaN)), 0);

describe('an assignment at least cost', () => {
  it('serves as many rows as can be, and none of all such assignments costs less', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const { columnOfRow, totalCost } = assignAtLeastCost(rows);
        const all = everyAssignment(rows);
        const most = Math.max(...all.map(served));
        const least = Math.min(...all.filter((columns) => served(columns) === most).map((columns) => costOf(rows, columns)));
        expect(served(columnOfRow)).toBe(most);
        expect(totalCost).toBeCloseTo(least, 9);
        expect(costOf(rows, columnOfRow)).toBeCloseTo(totalCost, 9);
        const used = columnOfRow.filter((column) => column !== null);
        expect(new Set(used).size).toBe(used.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('when the last go without, serves the first rows that can be served together, at least cost', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const { columnOfRow, totalCost } = assignAtLeastCost(rows, 'latest');
        const patterns = everyAssignment(rows).map((columns) => ({ columns, who: columns.map((column) => (column === null ? '0' : '1')).join('') }));
        const first = patterns.map(({ who }) => who).sort().at(-1) ?? '';
        expect(columnOfRow.map((column) => (column === null ? '0' : '1')).join('')).toBe(first);
        const least = Math.min(...patterns.filter(({ who }) => who === first).map(({ columns }) => costOf(rows, columns)));
        expect(totalCost).toBeCloseTo(least, 9);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps the decimals of costs that lie far apart', () => {
    expect(assignAtLeastCost([[1e9, 0.001], [1e9, 0.002], [null, 0.003]])).toEqual({ columnOfRow: [1, 0, null], totalCost: 1e9 + 0.001 });
    expect(assignAtLeastCost([[0.1, 0.2], [null, 1e9]])).toEqual({ columnOfRow: [0, 1], totalCost: 1e9 + 0.1 });
  });

  it.each([[[]], [[[]]], [[[null, null]]], [[[], []]]] as CostTable[][])('of nothing is nothing: %j', (rows) => {
    expect(assignAtLeastCost(rows)).toEqual({ columnOfRow: rows.map(() => null), totalCost: 0 });
  });
});
