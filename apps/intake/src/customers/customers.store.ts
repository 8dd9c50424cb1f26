import { Injectable } from '@nestjs/common';
import type { CursorKey } from '@deskgraph/subgraph';
import { DataSource, In, type EntityManager, type Repository } from 'typeorm';
import { searchTerms } from '../text/search-terms';
import type { Customer } from './customer';
import { CustomerEntity } from './customer.entity';

export interface CustomersWanted {
  readonly take: number;
  readonly after: CursorKey | undefined;
  /** A tsquery. */
  readonly search: string | undefined;
  readonly industry: string | undefined;
  readonly only: string | undefined;
}

export interface Industry {
  readonly name: string | null;
  readonly customers: number;
}

@Injectable()
export class CustomersStore {
  constructor(private readonly dataSource: DataSource) {}

  /** False when the id or the external key is taken. */
  async add(tx: EntityManager, customer: Customer): Promise<boolean> {
    const { id, externalKey, name, industry, level, contractNumber, registeredAt } = customer;
    const added: unknown[] = await tx.query(
      `insert into customers (id, external_key, name, industry, level, contract_number, registered_at, search)
       values ($1, $2, $3, $4, $5, $6, $7, array_to_tsvector($8::text[])) on conflict do nothing returning 1`,
      [id, externalKey, name, industry, level, contractNumber, registeredAt, searchTerms(name, industry, contractNumber, externalKey)],
    );
    return added.length === 1;
  }

  byExternalKey(externalKey: string, tx?: EntityManager): Promise<Customer | null> {
    return this.rows(tx).findOneBy({ externalKey });
  }

  byIds(ids: readonly string[]): Promise<Customer[]> {
    return this.rows().findBy({ id: In([...ids]) });
  }

  /** In order of their names, the unknown last. */
  industries(only: string | null): Promise<Industry[]> {
    return this.dataSource.query('select industry as name, count(*)::int as customers from customers where $1::text is null or id = $1 group by industry order by industry nulls last', [only]);
  }

  page({ take, after, search, industry, only }: CustomersWanted): Promise<Customer[]> {
    const query = this.rows().createQueryBuilder('c').orderBy('c.name').addOrderBy('c.id').take(take);
    if (only !== undefined) query.andWhere('c.id = :only', { only });
    if (industry !== undefined) query.andWhere('c.industry = :industry', { industry });
    if (search !== undefined) query.andWhere('c.search @@ cast(:search as tsquery)', { search });
    if (after) query.andWhere('(c.name, c.id) > (:name, :id)', { name: after[0], id: after[1] });
    return query.getMany();
  }

  private rows(manager: EntityManager = this.dataSource.manager): Repository<Customer> {
    return manager.getRepository<Customer>(CustomerEntity);
  }
}
