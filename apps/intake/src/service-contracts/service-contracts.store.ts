import { Injectable } from '@nestjs/common';
import type { Page } from '@deskgraph/subgraph';
import { DataSource, In, type EntityManager, type Repository } from 'typeorm';
import type { Contract } from './domain/contract';
import { ServiceContractEntity } from './service-contract.entity';

@Injectable()
export class ServiceContractsStore {
  constructor(private readonly dataSource: DataSource) {}

  /** False when the external key is taken, or the number with this customer. */
  async add(contract: Contract): Promise<boolean> {
    const row = { ...contract, scope: [...contract.scope], deviceIds: [...contract.deviceIds], products: [...contract.products] };
    const result = await this.rows().createQueryBuilder().insert().values(row).orIgnore().returning('id').execute();
    return result.raw.length === 1;
  }

  byExternalKey(externalKey: string): Promise<Contract | null> {
    return this.rows().findOneBy({ externalKey });
  }

  byIds(ids: readonly string[]): Promise<Contract[]> {
    return this.rows().findBy({ id: In([...ids]) });
  }

  allOf(tx: EntityManager, customerIds: readonly string[]): Promise<Contract[]> {
    return this.rows(tx).findBy({ customerId: In([...new Set(customerIds)]) });
  }

  /** The one that began last first. */
  ofCustomer(customerId: string, { take, after }: Page): Promise<Contract[]> {
    const query = this.rows().createQueryBuilder('c').where('c.customerId = :customerId', { customerId });
    if (after) query.andWhere('(c.from, c.id) < (cast(:from as date), :id)', { from: after[0], id: after[1] });
    return query.orderBy('c.from', 'DESC').addOrderBy('c.id', 'DESC').take(take).getMany();
  }

  private rows(manager: EntityManager = this.dataSource.manager): Repository<Contract> {
    return manager.getRepository<Contract>(ServiceContractEntity);
  }
}
