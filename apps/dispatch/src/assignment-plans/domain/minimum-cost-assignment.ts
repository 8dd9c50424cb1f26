/** What an order costs with each slot: rows orders, columns slots, null where a hard rule forbids it. */
export type CostTable = readonly (readonly (number | null)[])[];

export interface Assignment {
  /** The column of each row, null for a row that goes without. */
  readonly columnOfRow: readonly (number | null)[];
  readonly totalCost: number;
}

/** Which rows go without when not all can be served: those that make the rest cheapest, or those that come last. */
export type LeftOut = 'dearest' | 'latest';

const none = -1;

/**
 * As many rows as possible, then least cost, exactly: shortest augmenting paths over dual prices (Jonker and Volgenant).
 * Going without counts as a column of its own for each row, dearer than any sum of costs. A large number in its place
 * would eat the decimals of the real costs, so distances and prices are pairs: how often somebody goes without, then cost.
 * With 'latest' an earlier row is never given up for a later one: of all rows that can be served together, the first ones are.
 */
export function assignAtLeastCost(table: CostTable, leftOut: LeftOut = 'dearest'): Assignment {
  const rows = table.length;
  const columns = table.reduce((most, row) => Math.max(most, row.length), 0);
  // A search is as long as the side it enters from is large; which rows come last is lost when the table lies on its side.
  const onSide = leftOut === 'dearest' && rows > columns;
  const search = onSide ? new Search(transposed(table, columns), columns, rows) : new Search(dense(table, columns), rows, columns);
  search.run(leftOut);
  const found = onSide ? search.rowOfColumn : search.columnOfRow;
  const columnOfRow = Array.from(found, (column) => (column === none ? null : column));
  const totalCost = columnOfRow.reduce<number>((sum, column, row) => sum + (column === null ? 0 : (table[row]?.[column] ?? 0)), 0);
  return { columnOfRow, totalCost };
}

function dense(table: CostTable, columns: number): Float64Array {
  const cost = new Float64Array(table.length * columns).fill(Infinity);
  for (const [i, row] of table.entries()) for (let j = 0; j < row.length; j += 1) cost[i * columns + j] = row[j] ?? Infinity;
  return cost;
}

function transposed(table: CostTable, columns: number): Float64Array {
  const rows = table.length;
  const cost = new Float64Array(rows * columns).fill(Infinity);
  for (const [i, row] of table.entries()) for (let j = 0; j < row.length; j += 1) cost[j * rows + i] = row[j] ?? Infinity;
  return cost;
}

/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices stay within typed arrays of fixed length */
class Search {
  readonly columnOfRow: Int32Array;
  readonly rowOfColumn: Int32Array;
  /** Dual prices; `…Missed` counts how often somebody goes without, and outweighs any cost. */
  private readonly rowPrice: Float64Array;
  private readonly rowMissed: Int32Array;
  private readonly columnPrice: Float64Array;
  private readonly columnMissed: Int32Array;
  private readonly distance: Float64Array;
  private readonly distanceMissed: Int32Array;
  private readonly previousRow: Int32Array;
  private readonly waiting: Int32Array;
  private readonly settled: Int32Array;
  private left = 0;
  private someMissed = false;

  constructor(private readonly cost: Float64Array, private readonly rows: number, private readonly columns: number) {
    this.columnOfRow = new Int32Array(rows).fill(none);
    this.rowOfColumn = new Int32Array(columns).fill(none);
    this.rowPrice = new Float64Array(rows);
    this.rowMissed = new Int32Array(rows);
    this.columnPrice = new Float64Array(columns);
    this.columnMissed = new Int32Array(columns);
    this.distance = new Float64Array(columns);
    this.distanceMissed = new Int32Array(columns);
    this.previousRow = new Int32Array(columns);
    this.waiting = new Int32Array(columns);
    this.settled = new Int32Array(columns);
  }

  run(leftOut: LeftOut): void {
    // With 'latest' every row is served in its turn: who takes what is free, or outbids, may be in the way of who came first.
    let free = this.takeCheapest(leftOut === 'dearest');
    if (leftOut === 'dearest') for (let round = 0; round < 2; round += 1) free = this.outbid(free);
    for (const row of free) this.serve(row, leftOut);
  }

  /** Prices each row by its cheapest column, and lets it take that while it is free; the rows still to be served. */
  private takeCheapest(takes: boolean): number[] {
    const free: number[] = [];
    for (let row = 0; row < this.rows; row += 1) {
      let cheapest = none;
      let least = Infinity;
      for (let column = 0, at = row * this.columns; column < this.columns; column += 1, at += 1) {
        const cost = this.cost[at]!;
        if (cost < least || (cost === least && cost < Infinity && this.rowOfColumn[cheapest] !== none && this.rowOfColumn[column] === none)) {
          least = cost;
          cheapest = column;
        }
      }
      if (cheapest === none) continue;
      this.rowPrice[row] = least;
      if (takes && this.rowOfColumn[cheapest] === none) this.match(row, cheapest);
      else free.push(row);
    }
    return free;
  }

  /**
   * Each row still without a column outbids the row on its cheapest one, by as much as its second best is dearer.
   * Cheap next to a search, and it leaves few rows to search for.
   */
  private outbid(free: readonly number[]): number[] {
    const later: number[] = [];
    for (const first of free) {
      // Rounding may let two rows outbid each other by nothing for ever.
      let patience = this.columns;
      for (let row = first; row !== none; patience -= 1) {
        const { best, second, bestCost, secondCost } = this.twoCheapest(row);
        if (second === none || patience === 0) {
          later.push(row);
          break;
        }
        const wins = bestCost < secondCost;
        const column = wins || this.rowOfColumn[best] === none ? best : second;
        if (wins) this.columnPrice[column]! -= secondCost - bestCost;
        const loser = this.rowOfColumn[column]!;
        this.rowPrice[row] = secondCost;
        this.match(row, column);
        if (loser !== none) this.columnOfRow[loser] = none;
        if (loser !== none && !wins) later.push(loser);
        row = wins ? loser : none;
      }
    }
    return later;
  }

  private twoCheapest(row: number): { best: number; second: number; bestCost: number; secondCost: number } {
    const { cost, columns, columnPrice } = this;
    let best = none;
    let second = none;
    let bestCost = Infinity;
    let secondCost = Infinity;
    for (let column = 0, at = row * columns; column < columns; column += 1, at += 1) {
      const reduced = cost[at]! - columnPrice[column]!;
      if (reduced >= secondCost) continue;
      if (reduced < bestCost) {
        second = best;
        secondCost = bestCost;
        best = column;
        bestCost = reduced;
      } else {
        second = column;
        secondCost = reduced;
      }
    }
    return { best, second, bestCost, secondCost };
  }

  private match(row: number, column: number): void {
    this.rowOfColumn[column] = row;
    this.columnOfRow[row] = column;
  }

  /** Finds the cheapest way to serve one more row: to a free column, or to the row that had best go without in its place. */
  private serve(start: number, leftOut: LeftOut): void {
    const { columns, rowPrice, rowMissed, rowOfColumn, waiting } = this;
    for (let column = 0; column < columns; column += 1) waiting[column] = column;
    this.distance.fill(Infinity);
    this.distanceMissed.fill(0);
    this.left = columns;
    let row = start;
    let length = 0;
    let missed = 0;
    let without = none;
    let withoutLength = Infinity;
    let withoutMissed = Infinity;
    for (let reached = 0; ; reached += 1) {
      const fromLength = length - rowPrice[row]!;
      const fromMissed = missed - rowMissed[row]!;
      if (leftOut === 'dearest' && (fromMissed + 1 < withoutMissed || (fromMissed + 1 === withoutMissed && fromLength < withoutLength))) {
        without = row;
        withoutMissed = fromMissed + 1;
        withoutLength = fromLength;
      }
      const nearest = this.someMissed ? this.reachInPairs(row, fromLength, fromMissed) : this.reach(row, fromLength);
      const column = nearest === none ? none : waiting[nearest]!;
      const nearestLength = column === none ? Infinity : this.distance[column]!;
      const nearestMissed = column === none ? Infinity : this.distanceMissed[column]!;
      if (column === none || withoutMissed < nearestMissed || (withoutMissed === nearestMissed && withoutLength < nearestLength)) {
        if (without === none) return;
        this.someMissed = true;
        this.reprice(start, reached, withoutLength, withoutMissed);
        return this.carry(start, this.vacate(without));
      }
      length = nearestLength;
      missed = nearestMissed;
      if (rowOfColumn[column] === none) {
        this.reprice(start, reached, length, missed);
        return this.carry(start, column);
      }
      this.left -= 1;
      waiting[nearest] = waiting[this.left]!;
      this.settled[reached] = column;
      row = rowOfColumn[column]!;
    }
  }

  /** Steps on from a row; where in `waiting` the nearest column is then. Among equally near ones a free one, for it ends the search. */
  private reach(row: number, length: number): number {
    const { cost, columnPrice, distance, previousRow, rowOfColumn, waiting, left } = this;
    const base = row * this.columns;
    let nearest = none;
    let least = Infinity;
    for (let index = 0; index < left; index += 1) {
      const column = waiting[index]!;
      const via = length + cost[base + column]! - columnPrice[column]!;
      let known = distance[column]!;
      if (via < known) {
        distance[column] = known = via;
        previousRow[column] = row;
      }
      if (known < least || (known === least && known < Infinity && rowOfColumn[column] === none)) {
        nearest = index;
        least = known;
      }
    }
    return nearest;
  }

  /** The same once somebody went without, when prices are pairs in earnest. */
  private reachInPairs(row: number, length: number, missed: number): number {
    const { cost, columnPrice, columnMissed, distance, distanceMissed, previousRow, rowOfColumn, waiting, left } = this;
    const base = row * this.columns;
    let nearest = none;
    let least = Infinity;
    let leastMissed = Infinity;
    for (let index = 0; index < left; index += 1) {
      const column = waiting[index]!;
      const via = length + cost[base + column]! - columnPrice[column]!;
      const viaMissed = missed - columnMissed[column]!;
      let known = distance[column]!;
      let knownMissed = distanceMissed[column]!;
      if (via < Infinity && (known === Infinity || viaMissed < knownMissed || (viaMissed === knownMissed && via < known))) {
        distance[column] = known = via;
        distanceMissed[column] = knownMissed = viaMissed;
        previousRow[column] = row;
      }
      if (known === Infinity || knownMissed > leastMissed) continue;
      if (knownMissed < leastMissed || known < least || (known === least && rowOfColumn[column] === none)) {
        nearest = index;
        least = known;
        leastMissed = knownMissed;
      }
    }
    return nearest;
  }

  /** Prices grow so that every chosen cell stays the best answer to them. */
  private reprice(start: number, reached: number, length: number, missed: number): void {
    this.rowPrice[start]! += length;
    this.rowMissed[start]! += missed;
    for (let index = 0; index < reached; index += 1) {
      const column = this.settled[index]!;
      const row = this.rowOfColumn[column]!;
      const more = length - this.distance[column]!;
      const moreMissed = missed - this.distanceMissed[column]!;
      this.rowPrice[row]! += more;
      this.rowMissed[row]! += moreMissed;
      this.columnPrice[column]! -= more;
      this.columnMissed[column]! -= moreMissed;
    }
  }

  /** The column the row leaves behind; none when it never had one. */
  private vacate(row: number): number {
    const column = this.columnOfRow[row]!;
    this.columnOfRow[row] = none;
    return column;
  }

  /** Hands columns on along the path that ends in `end`. */
  private carry(start: number, end: number): void {
    for (let column = end; column !== none; ) {
      const row = this.previousRow[column]!;
      const next = row === start ? none : this.columnOfRow[row]!;
      this.match(row, column);
      column = next;
    }
  }
}
