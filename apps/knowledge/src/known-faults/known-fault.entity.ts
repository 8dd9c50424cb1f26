import { EntitySchema } from 'typeorm';
import type { KnownFault } from './domain/known-fault';

/** With the versions in the form they are compared in. */
export type KnownFaultRow = KnownFault & { readonly versionForms: string[] };

export const KnownFaultEntity = new EntitySchema<KnownFaultRow>({
  name: 'KnownFault',
  tableName: 'known_faults',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'known_faults_pkey' },
    title: { type: 'text' },
    description: { type: 'text' },
    versions: { type: 'text', array: true },
    versionForms: { type: 'text', name: 'version_forms', array: true },
    fixedIn: { type: 'text', name: 'fixed_in', nullable: true },
    articleIds: { type: 'text', name: 'article_ids', array: true },
    revision: { type: 'int' },
    reportedAt: { type: 'timestamptz', name: 'reported_at' },
    tracedAt: { type: 'timestamptz', name: 'traced_at', nullable: true },
    recordedBy: { type: 'text', name: 'recorded_by' },
    changedAt: { type: 'timestamptz', name: 'changed_at' },
  },
  indices: [{ name: 'known_faults_by_change', columns: ['changedAt', 'id'] }],
});
