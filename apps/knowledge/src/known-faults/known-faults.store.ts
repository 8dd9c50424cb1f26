import { Injectable } from '@nestjs/common';
import type { CursorKey } from '@deskgraph/subgraph';
import { DataSource, In, type EntityManager, type Repository } from 'typeorm';
import { codeForm } from '../text/codes';
import type { KnownFault } from './domain/known-fault';
import { KnownFaultEntity, type KnownFaultRow } from './known-fault.entity';

@Injectable()
export class KnownFaultsStore {
  constructor(private readonly dataSource: DataSource) {}

  async save(tx: EntityManager, fault: KnownFault): Promise<void> {
    await this.rows(tx).upsert({ ...fault, versionForms: fault.versions.map(codeForm) }, ['id']);
  }

  /** The row stays locked until the transaction ends. */
  locked(tx: EntityManager, id: string): Promise<KnownFault | null> {
    return this.rows(tx).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  byIds(ids: readonly string[]): Promise<KnownFault[]> {
    return this.rows().findBy({ id: In([...ids]) });
  }

  ofArticles(ids: readonly string[]): Promise<KnownFault[]> {
    return this.rows().createQueryBuilder('f').where('f.articleIds && :ids', { ids }).orderBy('f.changedAt', 'DESC').addOrderBy('f.id', 'DESC').getMany();
  }

  /** Latest change first. */
  page({ take, after }: { take: number; after: CursorKey | undefined }, version?: string): Promise<KnownFault[]> {
    const query = this.rows().createQueryBuilder('f').take(take).orderBy('f.changedAt', 'DESC').addOrderBy('f.id', 'DESC');
    if (version !== undefined) query.andWhere(':form = any(f.versionForms)', { form: codeForm(version) });
    if (after) query.andWhere('(f.changedAt, f.id) < (cast(:at as timestamptz), :id)', { at: after[0], id: after[1] });
    return query.getMany();
  }

  private rows(manager: EntityManager = this.dataSource.manager): Repository<KnownFaultRow> {
    return manager.getRepository(KnownFaultEntity);
  }
}
