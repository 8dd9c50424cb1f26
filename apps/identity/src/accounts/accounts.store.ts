import type { DataSource, EntityManager, Repository } from 'typeorm';
import { AccountEntity } from './account.entity';
import type { Account } from './domain/account';

export class AccountsStore {
  constructor(private readonly dataSource: DataSource) {}

  byUsername(username: string): Promise<Account | null> {
    return this.rows().findOneBy({ username });
  }

  /** False when the username is taken. */
  async add(account: Account): Promise<boolean> {
    const result = await this.rows().createQueryBuilder().insert().values({ ...account, roles: [...account.roles] })
      .orIgnore().returning('id').execute();
    return result.raw.length === 1;
  }

  async change(id: string, change: Partial<Pick<Account, 'passwordHash' | 'mustChangePassword' | 'disabledAt'>>): Promise<void> {
    await this.rows().update({ id }, change);
  }

  async changeRoles(id: string, roles: readonly string[], customerId: string | null): Promise<void> {
    await this.rows().update({ id }, { roles: [...roles], customerId });
  }

  /** Adds the accounts when there are none at all, together with `alongside`; false when somebody was there before. */
  addFirst(accounts: readonly Account[], alongside: () => Promise<void>): Promise<boolean> {
    return this.dataSource.transaction(async (tx) => {
      await tx.query('lock table accounts in exclusive mode');
      if (await this.rows(tx).exists()) return false;
      await this.rows(tx).insert(accounts.map((account) => ({ ...account, roles: [...account.roles] })));
      await alongside();
      return true;
    });
  }

  private rows(manager: EntityManager = this.dataSource.manager): Repository<Account> {
    return manager.getRepository(AccountEntity);
  }
}
