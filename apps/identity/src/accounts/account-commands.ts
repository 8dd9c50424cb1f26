import { parseArgs } from 'node:util';
import { roles as knownRoles } from '@deskgraph/identity';
import type { AccountsModule } from './accounts.module';
import type { AccountRefusal } from './domain/account';

export interface CommandOutcome {
  readonly text: string;
  readonly exitCode: 0 | 1 | 2;
}

export const usage = `npm run account -- COMMAND

  create USERNAME --name NAME --roles ROLE[,ROLE] [--customer ID] [--locale zh|en]
  disable USERNAME      停用账号 / no more tokens, sessions end
  enable USERNAME       启用账号
  reset USERNAME        重置密码 / prints a one-time password
  roles USERNAME ROLE[,ROLE] [--customer ID]
  list                  列出账号

  roles 角色: ${knownRoles.join(', ')}`;

const options = {
  name: { type: 'string' },
  roles: { type: 'string' },
  customer: { type: 'string' },
  locale: { type: 'string' },
} as const;

/** One command of an administrator, as typed after `npm run account --`. */
export async function runAccountCommand(words: readonly string[], accounts: AccountsModule): Promise<CommandOutcome> {
  const typed = parsed(words);
  if (typed === undefined) return { text: usage, exitCode: 2 };
  const { command, username, more, values } = typed;
  if (command === 'list' && username === undefined) return { text: await listOf(accounts), exitCode: 0 };
  if (username === undefined) return { text: usage, exitCode: 2 };
  const asked = roleWords(values.roles ?? more);
  switch (command) {
    case 'create':
      return told(
        await accounts.createAccount.execute({
          username,
          name: values.name ?? username,
          roles: asked,
          customerId: values.customer ?? null,
          locale: values.locale === 'en' ? 'en' : 'zh',
        }),
        '账号已创建 / account created',
      );
    case 'reset':
      return told(await accounts.resetPassword.execute({ username }), '密码已重置 / password reset');
    case 'disable':
      return told(await accounts.disableAccount.execute({ username }), '账号已停用 / account disabled');
    case 'enable':
      return told(await accounts.enableAccount.execute({ username }), '账号已启用 / account enabled');
    case 'roles':
      return told(await accounts.grantRoles.execute({ username, roles: asked, customerId: values.customer }), '角色已更改 / roles changed');
    default:
      return { text: usage, exitCode: 2 };
  }
}

function parsed(words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const [command, username, ...rest] = positionals;
    return command === undefined ? undefined : { command, username, more: rest.join(','), values };
  } catch {
    return undefined;
  }
}

const roleWords = (list: string): string[] => list.split(',').map((word) => word.trim()).filter((word) => word !== '');

function told(result: AccountRefusal | { username: string; password?: string }, done: string): CommandOutcome {
  if ('refused' in result) return { text: explained(result), exitCode: 1 };
  const lines = [`${done}: ${result.username}`];
  if (result.password !== undefined) {
    lines.push(`一次性密码（首次登录须更改） / one-time password (to be changed at first sign-in): ${result.password}`);
  }
  return { text: lines.join('\n'), exitCode: 0 };
}

function explained(refusal: AccountRefusal): string {
  switch (refusal.refused) {
    case 'UsernameUnusable':
      return `用户名不可用 / this username cannot be used: "${refusal.username}" (2–64: letters, digits . _ @ -)`;
    case 'UsernameTaken':
      return `用户名已存在 / this username is taken: ${refusal.username}`;
    case 'RolesMissing':
      return `请用 --roles 指定角色 / name at least one role: ${knownRoles.join(', ')}`;
    case 'RoleUnknown':
      return `未知角色 / unknown role: ${refusal.role} (${refusal.known.join(', ')})`;
    case 'CustomerMissing':
      return '客户角色须用 --customer 指定客户编号 / the role customer needs --customer ID';
    case 'AccountUnknown':
      return `账号不存在 / there is no account ${refusal.username}`;
  }
}

async function listOf(accounts: AccountsModule): Promise<string> {
  const rows = (await accounts.view.all()).map(({ username, name, roles, customerId, disabledAt }) =>
    [username, name, roles.join(','), customerId ?? '-', disabledAt === null ? '启用 enabled' : '停用 disabled'].join('\t'),
  );
  return [`${rows.length} 个账号 / accounts`, ...rows].join('\n');
}
