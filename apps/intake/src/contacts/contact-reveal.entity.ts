import { EntitySchema } from 'typeorm';

/** Who saw a contact in full, and when. Rows are only ever added. */
export interface ContactReveal {
  readonly id: string;
  readonly contactId: string;
  readonly revealedTo: string;
  readonly revealedAt: Date;
  readonly correlationId: string | null;
}

export const ContactRevealEntity = new EntitySchema<ContactReveal>({
  name: 'ContactReveal',
  tableName: 'contact_reveals',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'contact_reveals_pkey' },
    contactId: { type: 'text', name: 'contact_id' },
    revealedTo: { type: 'text', name: 'revealed_to' },
    revealedAt: { type: 'timestamptz', name: 'revealed_at' },
    correlationId: { type: 'text', name: 'correlation_id', nullable: true },
  },
  indices: [
    { name: 'contact_reveals_by_contact', columns: ['contactId', 'revealedAt'] },
    { name: 'contact_reveals_by_viewer', columns: ['revealedTo', 'revealedAt'] },
  ],
});
