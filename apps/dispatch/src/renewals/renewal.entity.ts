import { EntitySchema } from 'typeorm';

/** A wish to bring every open order to the current versions, and how far it has come. */
export interface Renewal {
  readonly id: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  /** The last order that was renewed. */
  readonly reached: string;
  readonly renewed: number;
  readonly moved: number;
  readonly finishedAt: Date | null;
}

export const RenewalEntity = new EntitySchema<Renewal>({
  name: 'PromiseRenewal',
  tableName: 'promise_renewals',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'promise_renewals_pkey' },
    askedBy: { type: 'text', name: 'asked_by' },
    askedAt: { type: 'timestamptz', name: 'asked_at' },
    reached: { type: 'text' },
    renewed: { type: 'int' },
    moved: { type: 'int' },
    finishedAt: { type: 'timestamptz', name: 'finished_at', nullable: true },
  },
  indices: [{ name: 'promise_renewals_by_time', columns: ['askedAt'] }],
});
