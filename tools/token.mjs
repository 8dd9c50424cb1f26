// npm run token -- --as dispatcher   prints an access token for scripts (embedded identity only).
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readState, stateFolder } from './graph-client/client.mjs';

const accountGrant = 'urn:deskgraph:params:oauth:grant-type:account';
const known = new Map();

const sentences = {
  notRunning: () => `The identity service does not answer: start Deskgraph with "npm start" (state folder ${stateFolder()}). / 身份服务没有响应，请先运行 npm start。`,
  external: (issuer) => `Tokens for scripts come from the embedded identity service only; ask ${issuer} for yours. / 仅内置身份服务可签发脚本令牌；当前使用 ${issuer}，请向其获取。`,
  unknown: (account) => `There is no enabled account with the name or role "${account}": npm run account -- list / 没有名为或角色为“${account}”的启用账号。`,
};

/** An access token of an enabled account, by username or role; asked for once a run. */
export function accessToken(account) {
  if (!known.has(account)) known.set(account, ask(account));
  return known.get(account);
}

async function ask(account) {
  const { issuer, client_id: id, client_secret: secret } = embeddedIdentity();
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: accountGrant, account }),
  }).catch(() => {
    throw new Error(sentences.notRunning());
  });
  const answer = await response.json();
  if (response.ok) return answer.access_token;
  throw new Error(answer.error === 'invalid_grant' ? sentences.unknown(account) : `No token for "${account}": ${answer.error_description ?? answer.error}`);
}

/** Address and client of the embedded service. Its secret goes to no other: the issuer in use must be the one it wrote down. */
function embeddedIdentity() {
  const used = process.env.OIDC_ISSUER ?? readState('ready.json')?.issuer;
  const own = readState('identity', 'connection.json')?.issuer;
  const client = readState('identity', 'scripts-client.json');
  if (used !== undefined && (own === undefined || new URL(used).origin !== own)) throw new Error(sentences.external(used));
  if (own === undefined || client === undefined) throw new Error(sentences.notRunning());
  return { issuer: own, ...client };
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const { values } = parseArgs({ options: { as: { type: 'string' } } });
    if (!values.as) throw new Error('--as ACCOUNT is needed: a username or a role, e.g. npm run token -- --as dispatcher / 请用 --as 指定用户名或角色。');
    console.log(await accessToken(values.as));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
