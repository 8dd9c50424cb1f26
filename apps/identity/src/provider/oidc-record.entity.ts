import { EntitySchema } from 'typeorm';

/** What the provider remembers: a session, a grant, a code, an interaction. */
export interface OidcRecord {
  readonly kind: string;
  readonly id: string;
  readonly payload: Record<string, unknown>;
  readonly grantId: string | null;
  readonly uid: string | null;
  readonly accountId: string | null;
  readonly consumedAt: Date | null;
  readonly expiresAt: Date | null;
}

export const OidcRecordEntity = new EntitySchema<OidcRecord>({
  name: 'OidcRecord',
  tableName: 'oidc_records',
  columns: {
    kind: { type: 'text', primary: true, primaryKeyConstraintName: 'oidc_records_pkey' },
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'oidc_records_pkey' },
    payload: { type: 'jsonb' },
    grantId: { type: 'text', name: 'grant_id', nullable: true },
    uid: { type: 'text', nullable: true },
    accountId: { type: 'text', name: 'account_id', nullable: true },
    consumedAt: { type: 'timestamptz', name: 'consumed_at', nullable: true },
    expiresAt: { type: 'timestamptz', name: 'expires_at', nullable: true },
  },
  indices: [
    { name: 'oidc_records_grant_id', columns: ['grantId'] },
    { name: 'oidc_records_uid', columns: ['uid'] },
    { name: 'oidc_records_account_id', columns: ['accountId'] },
    { name: 'oidc_records_expires_at', columns: ['expiresAt'] },
  ],
});
