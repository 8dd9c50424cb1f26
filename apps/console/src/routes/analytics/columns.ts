import { csvOf } from '../../ui/csv';

/** How a number of a report is written. */
export type ColumnKind = 'text' | 'count' | 'share' | 'decimal';

export interface Column<Row> {
  readonly title: string;
  readonly kind: ColumnKind;
  readonly value: (row: Row) => string | number | null;
}

/** A value as a person reads it; what could not be computed is a dash, never a zero. */
export function shown(value: string | number | null, kind: ColumnKind, language: string): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  if (kind === 'share') return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value);
  return new Intl.NumberFormat(language, { maximumFractionDigits: kind === 'count' ? 0 : 1 }).format(value);
}

/** The table as CSV: whole numbers and fractions as they are, not as they are shown. */
export function csvOfReport<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return csvOf([columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ value }) => value(row)))]);
}
