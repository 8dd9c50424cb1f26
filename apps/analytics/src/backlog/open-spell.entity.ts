import { EntitySchema } from 'typeorm';

/** A time in which a work order was open: the first begins with its opening, each further one with a reopening. */
export interface OpenSpellRow {
  readonly serviceRequestId: string;
  readonly nth: number;
  /** When the work order was opened at first. */
  readonly openedAt: Date;
  readonly beginsAt: Date;
  /** `infinity` as long as it is open. */
  readonly endsAt: Date;
}

const primary = { primary: true, primaryKeyConstraintName: 'open_spells_pkey' } as const;

export const OpenSpellEntity = new EntitySchema<OpenSpellRow>({
  name: 'OpenSpell',
  tableName: 'open_spells',
  columns: {
    serviceRequestId: { type: 'text', name: 'service_request_id', ...primary },
    nth: { type: 'int', ...primary },
    openedAt: { type: 'timestamptz', name: 'opened_at' },
    beginsAt: { type: 'timestamptz', name: 'begins_at' },
    endsAt: { type: 'timestamptz', name: 'ends_at' },
  },
  indices: [{ name: 'open_spells_by_end', columns: ['endsAt', 'beginsAt'] }],
});
