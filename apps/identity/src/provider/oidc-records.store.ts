import type { Clock } from '@deskgraph/runtime';
import type { Adapter, AdapterPayload } from 'oidc-provider' with { 'resolution-mode': 'import' };
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { LessThan, type DataSource, type FindOptionsWhere, type Repository } from 'typeorm';
import { OidcRecordEntity, type OidcRecord } from './oidc-record.entity';

/** The provider's memory in PostgreSQL: it survives restarts of both. */
export class OidcRecordsStore {
  private readonly rows: Repository<OidcRecord>;

  constructor(dataSource: DataSource, private readonly clock: Clock) {
    this.rows = dataSource.getRepository(OidcRecordEntity);
  }

  /** What oidc-provider asks of a storage, for one kind of record. */
  adapter(kind: string): Adapter {
    const drop = async (where: FindOptionsWhere<OidcRecord>): Promise<void> => {
      await this.rows.delete(where);
    };
    return {
      upsert: async (id, payload, expiresIn) => {
        const { grantId = null, uid = null, accountId = null } = payload;
        const expiresAt = expiresIn === undefined ? null : new Date(this.clock().getTime() + expiresIn * 1000);
        const row = { kind, id, payload: { ...payload }, grantId, uid, accountId, expiresAt };
        await this.rows.upsert(row as QueryDeepPartialEntity<OidcRecord>, { conflictPaths: ['kind', 'id'] });
      },
      find: (id) => this.payloadOf({ kind, id }),
      findByUid: (uid) => this.payloadOf({ kind, uid }),
      // Only the device flow, which is off, has user codes.
      findByUserCode: async () => undefined,
      consume: async (id) => {
        await this.rows.update({ kind, id }, { consumedAt: this.clock() });
      },
      destroy: (id) => drop({ kind, id }),
      revokeByGrantId: (grantId) => drop({ grantId }),
    };
  }

  /** Ends all an account has open. */
  async endSessions(accountId: string): Promise<void> {
    await this.rows.delete({ accountId });
  }

  async dropExpired(): Promise<void> {
    await this.rows.delete({ expiresAt: LessThan(this.clock()) });
  }

  private async payloadOf(where: FindOptionsWhere<OidcRecord>): Promise<AdapterPayload | undefined> {
    const row = await this.rows.findOneBy(where);
    if (row === null || (row.expiresAt !== null && row.expiresAt <= this.clock())) return undefined;
    const consumed = row.consumedAt === null ? {} : { consumed: Math.floor(row.consumedAt.getTime() / 1000) };
    return { ...row.payload, ...consumed };
  }
}
