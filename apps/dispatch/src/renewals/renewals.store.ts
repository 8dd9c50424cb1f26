import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { RenewalEntity, type Renewal } from './renewal.entity';

@Injectable()
export class RenewalsStore {
  constructor(private readonly dataSource: DataSource) {}

  async add(tx: EntityManager, renewal: Renewal): Promise<void> {
    await tx.getRepository<Renewal>(RenewalEntity).insert(renewal);
  }

  async save(tx: EntityManager, renewal: Renewal): Promise<void> {
    await tx.getRepository<Renewal>(RenewalEntity).update({ id: renewal.id }, renewal);
  }

  /** The oldest unfinished one, for whichever instance takes it first. */
  take(tx: EntityManager): Promise<Renewal | null> {
    return tx.getRepository<Renewal>(RenewalEntity).findOne({ where: { finishedAt: IsNull() }, order: { askedAt: 'ASC' }, lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' } });
  }

  latest(): Promise<Renewal[]> {
    return this.dataSource.getRepository<Renewal>(RenewalEntity).find({ order: { askedAt: 'DESC' }, take: 20 });
  }
}
