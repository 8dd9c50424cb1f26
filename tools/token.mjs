// npm run token -- --as dispatcher   prints an access token for scripts (embedded identity only).
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stateFolder } from './graph-client/client.mjs';

const accountGrant = 'urn:deskgraph:params:oauth:grant-type:account';
const known = new Map();

/** An access token of an enabled account, by username or role; asked for once a run. */
export function accessToken(account) {
  if (!known.has(account)) known.set(account, ask(account));
  return known.get(account);
}

async function ask(account) {
  const { client_id: id, client_secret: secret } = readState(join('identity', 'scripts-client.json'));
  const issuer = process.env.OIDC_ISSUER ?? readState('ready.json').issuer;
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: accountGrant, account }),
  });
  const answer = await response.json();
  if (response.ok) return answer.access_token;
  if (answer.error === 'invalid_grant') throw new Error(`There is no enabled account with the name or role "${account}": npm run account -- list / 没有名为或角色为“${account}”的启用账号。`);
  throw new Error(`No token for "${account}": ${answer.error_description ?? answer.error}`);
}

function readState(name) {
  const file = join(stateFolder(), name);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  throw new Error(
    `There is no ${file}: start Deskgraph with "npm start" first (with an identity provider of your own, get tokens from it). / 请先运行 npm start；如使用自有身份服务，请向其获取令牌。`,
  );
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const { values } = parseArgs({ options: { as: { type: 'string' } } });
    if (!values.as) throw new Error('--as ACCOUNT is needed: a username or a role, e.g. npm run token -- --as dispatcher / 请用 --as 指定用户名或角色。');
    console.log(await accessToken(values.as));
  } catch (error) {
    console.error(error.cause?.code === 'ECONNREFUSED' ? 'The identity service does not answer: is npm start running? / 身份服务没有响应，请确认 npm start 正在运行。' : error.message);
    process.exitCode = 1;
  }
}
