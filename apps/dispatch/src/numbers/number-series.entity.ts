import { EntitySchema } from 'typeorm';

export interface NumberSeriesRow {
  readonly kind: string;
  readonly day: string;
  readonly last: number;
  readonly lastAt: Date;
}

export const NumberSeriesEntity = new EntitySchema<NumberSeriesRow>({
  name: 'NumberSeries',
  tableName: 'number_series',
  columns: {
    kind: { type: 'text', primary: true, primaryKeyConstraintName: 'number_series_pkey' },
    day: { type: 'text', primary: true, primaryKeyConstraintName: 'number_series_pkey' },
    last: { type: 'int' },
    lastAt: { type: 'timestamptz', name: 'last_at' },
  },
});
