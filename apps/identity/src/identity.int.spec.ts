import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTokenVerifier } from '@deskgraph/identity';
import { systemClock } from '@deskgraph/runtime';
import { eventually, testDatabase, type TestDatabase } from '@deskgraph/testkit';
import type { DataSource } from 'typeorm';
import { runAccountCommand } from './accounts/account-commands';
import { identityDataSource } from './database';
import { identity, type Identity } from './identity';
import { migrate } from './migrate';
import { StateFolder } from './state-folder';

/** The provider as it runs: the built program in a process of its own (`npm test` builds first). */
const program = join(__dirname, '..', 'dist', 'src', 'main.js');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Follows redirects by hand and keeps cookies, as a browser does. */
class Browser {
  private readonly cookies = new Map<string, string>();

  async go(url: string, form?: Record<string, string>): Promise<{ status: number; text: string; location: string | null; url: string }> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      this.cookies.set(name, value);
    }
    const location = response.headers.get('location');
    return { status: response.status, text: await response.text(), location: location && new URL(location, url).href, url };
  }
}

describe('the embedded identity provider', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let accounts: Identity['accounts'];
  let child: ChildProcess;
  let issuer: string;
  const state = mkdtempSync(join(tmpdir(), 'deskgraph-identity-'));
  const redirect = 'http://127.0.0.1:4999/console/callback';

  beforeAll(async () => {
    database = await testDatabase('identity', migrate);
    dataSource = await identityDataSource(database.url).initialize();
    accounts = identity(dataSource, systemClock, new StateFolder(state)).accounts;
    const port = await freePort();
    issuer = `http://127.0.0.1:${port}`;
    const env = { ...process.env, DATABASE_URL: database.url, PORT: String(port), ISSUER: issuer, STATE_DIR: state, DEMO_ACCOUNTS: 'true', ALLOWED_REDIRECTS: redirect, LOG_LEVEL: 'warn' };
    child = spawn(process.execPath, [program], { env, stdio: 'ignore' });
    await eventually('the identity provider is ready', async () => (await fetch(`${issuer}/health/ready`)).ok);
  });
  afterAll(async () => {
    child?.kill('SIGTERM');
    await dataSource?.destroy();
    await database?.drop();
    rmSync(state, { recursive: true });
  });

  const json = (file: string) => JSON.parse(readFileSync(join(state, file), 'utf8'));
  const scriptToken = async (account: string) => {
    const { client_id: id, client_secret: secret } = json('scripts-client.json');
    const response = await fetch(`${issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'urn:deskgraph:params:oauth:grant-type:account', account }),
    });
    return (await response.json()) as { access_token?: string; error?: string };
  };
  const verifier = () => createTokenVerifier({ issuer, audience: 'deskgraph' });

  /** Signs in as far as the page after the form. */
  async function signIn(username: string, password: string) {
    const browser = new Browser();
    const codeVerifier = randomBytes(32).toString('base64url');
    const challenge = createHash('sha256').update(codeVerifier).digest('base64url');
    const query = new URLSearchParams({ client_id: 'deskgraph-console', response_type: 'code', redirect_uri: redirect, scope: 'openid', code_challenge: challenge, code_challenge_method: 'S256' });
    const start = await browser.go(`${issuer}/auth?${query}`);
    const form = await browser.go(start.location ?? '');
    return { browser, codeVerifier, form, answer: await browser.go(`${form.url}/sign-in`, { username, password }) };
  }

  async function follow(browser: Browser, location: string | null): Promise<string> {
    for (let next = location; next !== null; ) {
      if (next.startsWith(redirect)) return new URL(next).searchParams.get('code') ?? '';
      next = (await browser.go(next)).location;
    }
    throw new Error('never came back to the console');
  }

  it('gives tokens of demo accounts to scripts on this machine, with roles and customer', async () => {
    const { access_token: token } = await scriptToken('customer');
    expect(await verifier().verify(token ?? '')).toMatchObject({ id: 'acc-customer', kind: 'customer', customerId: 'demo-customer-1', roles: ['customer'] });
    expect(statSync(join(state, 'scripts-client.json')).mode & 0o077).toBe(0);
    expect(await scriptToken('nobody-at-all')).toMatchObject({ error: 'invalid_grant' });
  });

  it('signs a person in with password and PKCE, and refuses a wrong password in both languages', async () => {
    const { password } = json('demo-accounts.json');
    const wrong = await signIn('dispatcher', 'not the password');
    expect(wrong.answer.status).toBe(401);
    expect(wrong.answer.text).toContain('用户名或密码不正确');
    expect(wrong.answer.text).toContain('Username or password is wrong');

    const { browser, codeVerifier, answer } = await signIn('dispatcher', password);
    const code = await follow(browser, answer.location);
    const exchange = async (proof: string) => {
      const response = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', client_id: 'deskgraph-console', code, redirect_uri: redirect, code_verifier: proof }) });
      return (await response.json()) as { access_token?: string; refresh_token?: string; error?: string };
    };
    expect((await exchange('x'.repeat(43))).error).toBe('invalid_grant');
    const again = await signIn('dispatcher', password);
    const secondCode = await follow(again.browser, again.answer.location);
    const response = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', client_id: 'deskgraph-console', code: secondCode, redirect_uri: redirect, code_verifier: again.codeVerifier }) });
    const tokens = (await response.json()) as { access_token: string; refresh_token: string };
    expect(await verifier().verify(tokens.access_token)).toMatchObject({ id: 'acc-dispatcher', roles: ['dispatcher'], language: 'zh' });
    expect(tokens.refresh_token).toBeTruthy();
    expect(codeVerifier).not.toBe(again.codeVerifier);
  });

  it('lets an administrator create, disable, enable and reset accounts', async () => {
    const command = (...words: string[]) => runAccountCommand(words, accounts);
    expect(await command('create', 'li.na', '--name', '李娜', '--roles', 'engineer')).toMatchObject({ exitCode: 0, text: expect.stringMatching(/one-time password.*: \w{4}-\w{4}-\w{4}-\w{4}/) });
    expect(await command('create', 'li.na', '--roles', 'engineer')).toMatchObject({ exitCode: 1, text: expect.stringContaining('用户名已存在') });
    expect(await command('create', 'x.y', '--roles', 'king')).toMatchObject({ exitCode: 1 });
    expect((await scriptToken('li.na')).access_token).toBeTruthy();
    await command('disable', 'li.na');
    expect((await scriptToken('li.na')).error).toBe('invalid_grant');
    await command('enable', 'li.na');

    const once = /: (\w{4}-\w{4}-\w{4}-\w{4})$/.exec((await command('reset', 'li.na')).text)?.[1] ?? '';
    const { browser, form, answer } = await signIn('li.na', once);
    expect(answer.text).toContain('Choose a password');
    const choice = { username: 'li.na', current: once, chosen: 'a long enough sentence', repeated: 'a long enough sentence' };
    expect((await browser.go(`${form.url}/password`, { ...choice, repeated: 'something else here' })).status).toBe(422);
    expect(await follow(browser, (await browser.go(`${form.url}/password`, choice)).location)).not.toBe('');
    expect((await signIn('li.na', choice.chosen)).answer.status).toBe(303);
  });

  it('slows down whoever guesses', async () => {
    const answers = [];
    for (let nth = 0; nth < 5; nth += 1) answers.push((await signIn('analyst', 'guess')).answer.text);
    expect(answers.at(-1)).toContain('Too many tries');
  });

  it('has nothing left to migrate', async () => {
    expect((await dataSource.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query)).toEqual([]);
  });
});
