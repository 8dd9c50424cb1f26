import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LaunchFailure } from './failure.mjs';

/** Loads the demo organisation once a state folder. Says whether it had to. */
export async function loadDemo(system) {
  const { home } = system.settings;
  const done = join(home, 'demo-loaded');
  if (existsSync(done)) return false;
  const { code, said } = await system.run('tools/demo/load.mjs', ['--url', system.url], { DESKGRAPH_HOME: home, OIDC_ISSUER: system.issuer });
  if (code !== 0) throw new LaunchFailure(`演示数据加载失败：\n${said}`, 'The demo organisation could not be loaded (see above).');
  await writeFile(done, '');
  return true;
}

/** Where things are, for a person who has just started it. */
export function whereThingsAre({ url, settings }) {
  const origin = url.replace('/graphql', '');
  const lines = [
    `控制台 / console     ${origin}`,
    `图 / graph           ${url}`,
    `查询页 / GraphiQL    ${origin}/graphiql`,
    `健康 / health        ${origin}/health/ready`,
    `日志 / logs          ${join(settings.home, 'logs')}`,
  ];
  const file = join(settings.home, 'identity', 'demo-accounts.json');
  if (existsSync(file)) {
    const { password, accounts } = JSON.parse(readFileSync(file, 'utf8'));
    const names = accounts.map(({ username }) => username).filter((username) => !/-\d+$/.test(username));
    lines.push(`演示账号 / accounts  ${names.join(', ')}`, `密码 / password      ${password}`, '令牌 / token         npm run token -- --as dispatcher');
  }
  return lines.map((line) => `  ${line}`).join('\n');
}
