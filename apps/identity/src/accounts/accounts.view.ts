import { ArrayContains, IsNull, type DataSource } from 'typeorm';
import { AccountEntity } from './account.entity';
import { normalisedUsername, type Account } from './domain/account';

/** What others may know of an account: never its password hash. */
export type KnownAccount = Omit<Account, 'passwordHash'>;

const select = {
  id: true, username: true, name: true, roles: true, customerId: true, locale: true,
  mustChangePassword: true, disabledAt: true, createdAt: true,
} as const;

export class AccountsView {
  constructor(private readonly dataSource: DataSource) {}

  /** Null for an account that does not exist or is disabled. */
  async enabled(id: string): Promise<KnownAccount | null> {
    return this.rows().findOne({ select, where: { id, disabledAt: IsNull() } });
  }

  /** The enabled account of that username, otherwise the oldest one with that role. */
  async enabledAs(usernameOrRole: string): Promise<KnownAccount | null> {
    const username = normalisedUsername(usernameOrRole);
    const named = await this.rows().findOne({ select, where: { username, disabledAt: IsNull() } });
    if (named !== null) return named;
    const [first] = await this.rows().find({
      select,
      where: { roles: ArrayContains([usernameOrRole]), disabledAt: IsNull() },
      order: { createdAt: 'asc', id: 'asc' },
      take: 1,
    });
    return first ?? null;
  }

  async all(): Promise<readonly KnownAccount[]> {
    return this.rows().find({ select, order: { username: 'asc' } });
  }

  private rows() {
    return this.dataSource.getRepository(AccountEntity);
  }
}
