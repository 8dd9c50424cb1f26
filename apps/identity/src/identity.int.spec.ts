import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTokenVerifier } from '@deskgraph/identity';
import { eventually, testDatabase, type TestDatabase } from '@deskgraph/testkit';
import type { DataSource } from 'typeorm';
import { identityDataSource } from './database';
import { ConsoleVisit, type Tokens } from './login/browser.fixture';
import { migrate } from './migrate';

/** The provider as it runs: the built program in a process of its own (`npm test` builds first), and the tools people type. */
const root = join(__dirname, '..', '..', '..');
const program = join(root, 'apps', 'identity', 'dist', 'src', 'main.js');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

describe('the embedded identity provider', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let child: ChildProcess;
  let issuer: string;
  let output = '';
  const home = mkdtempSync(join(tmpdir(), 'deskgraph-identity-'));
  const state = join(home, 'identity');
  const desks = 'http://127.0.0.1:4999';
  const redirect = `${desks}/signed-in`;
  const developing = 'http://desk.example.com:5173';

  function start(more: Readonly<Record<string, string>> = {}): ChildProcess {
    const env = { PATH: process.env['PATH'], DATABASE_URL: database.url, PORT: new URL(issuer).port, ISSUER: issuer, STATE_DIR: state, DEMO_ACCOUNTS: 'true', GATEWAY_URL: desks, CONSOLE_ORIGINS: developing, LOG_LEVEL: 'warn', ...more };
    const started = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    started.stdout?.on('data', (text) => (output += String(text)));
    started.stderr?.on('data', (text) => (output += String(text)));
    return started;
  }
  const ready = () => eventually('the identity provider is ready', async () => (await fetch(`${issuer}/health/ready`)).ok);
  const ended = (process: ChildProcess) => new Promise<number | null>((resolve) => process.once('exit', resolve));

  beforeAll(async () => {
    database = await testDatabase('identity', migrate);
    dataSource = await identityDataSource(database.url).initialize();
    issuer = `http://127.0.0.1:${await freePort()}`;
    child = start();
    await ready();
  });
  afterAll(async () => {
    child?.kill('SIGTERM');
    await dataSource?.destroy();
    await database?.drop();
    rmSync(home, { recursive: true });
  });

  const json = (file: string) => JSON.parse(readFileSync(join(state, file), 'utf8'));
  const demoPassword = (): string => json('demo-accounts.json').password;
  const visit = () => new ConsoleVisit(issuer, redirect);
  const verify = (token: string | undefined) => createTokenVerifier({ issuer, audience: 'deskgraph' }).verify(token ?? '');
  const claims = (token: string | undefined) => JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString());

  /** What a person sees who types `node tools/<name>.mjs …`. */
  function tool(name: 'token' | 'account', words: readonly string[], more: Readonly<Record<string, string>> = {}) {
    const env = { PATH: process.env['PATH'], DESKGRAPH_HOME: home, ...more };
    return new Promise<{ code: number; out: string; err: string }>((resolve) => {
      execFile(process.execPath, [join(root, 'tools', `${name}.mjs`), ...words], { env }, (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }));
    });
  }
  const account = (...words: string[]) => tool('account', words);
  const oneTimePassword = (text: string) => /: (\w{4}(-\w{4}){3})$/m.exec(text)?.[1] ?? '';

  async function signedIn(username: string, password: string): Promise<{ desk: ConsoleVisit; tokens: Tokens }> {
    const desk = visit();
    const { answer } = await desk.signIn(username, password);
    return { desk, tokens: await desk.tokens((await desk.back(answer)).searchParams.get('code') ?? '') };
  }

  describe('for scripts on this machine', () => {
    it('prints the token of a demo account and nothing else', async () => {
      const { code, out } = await tool('token', ['--as', 'customer']);
      expect(code).toBe(0);
      expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
      expect(await verify(out.trim())).toMatchObject({ id: 'acc-customer', kind: 'customer', customerId: 'demo-customer-1', roles: ['customer'], language: 'zh' });
      expect(claims(out)).toMatchObject({ iss: issuer, aud: 'deskgraph', name: '李明', locale: 'zh' });
      expect(claims(out).exp - claims(out).iat).toBe(3_600);
    });

    it('keeps secrets to this user', () => {
      for (const file of ['keys.json', 'scripts-client.json', 'connection.json', 'demo-accounts.json']) expect(statSync(join(state, file)).mode & 0o077).toBe(0);
    });

    it('says in both languages what is wrong', async () => {
      expect(await tool('token', ['--as', 'nobody-at-all'])).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/no enabled account.*没有名为/) });
      expect(await tool('token', ['--as', 'customer'], { OIDC_ISSUER: 'https://login.example.com' })).toMatchObject({ code: 1, err: expect.stringMatching(/embedded identity service only.*login\.example\.com.*仅内置/) });
      expect(await tool('token', ['--as', 'customer'], { DESKGRAPH_HOME: join(home, 'nothing') })).toMatchObject({ code: 1, err: expect.stringMatching(/npm start.*请先运行/) });
      expect(await tool('token', [])).toMatchObject({ code: 1, err: expect.stringContaining('--as') });
      expect(await tool('account', ['list'], { DESKGRAPH_HOME: join(home, 'nothing') })).toMatchObject({ code: 1, err: expect.stringContaining('请先运行') });
    });

    it('gives nothing without the secret, and nothing to the console', async () => {
      const grant = { grant_type: 'urn:deskgraph:params:oauth:grant-type:account', account: 'administrator' };
      const ask = async (client: Record<string, string>) => (await (await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams({ ...grant, ...client }) })).json()) as Tokens;
      expect((await ask({ client_id: 'deskgraph-scripts' })).error).toBe('invalid_client');
      expect((await ask({ client_id: 'deskgraph-scripts', client_secret: 'guessed' })).error).toBe('invalid_client');
      expect((await ask({ client_id: 'deskgraph-console' })).error).toBe('invalid_request');
    });
  });

  describe('for people', () => {
    it('signs in with password and PKCE', async () => {
      const { tokens } = await signedIn('dispatcher', demoPassword());
      expect(await verify(tokens.access_token)).toMatchObject({ id: 'acc-dispatcher', name: '周敏', roles: ['dispatcher'], kind: 'staff', language: 'zh' });
      expect(claims(tokens.id_token)).toMatchObject({ sub: 'acc-dispatcher', aud: 'deskgraph-console', name: '周敏', roles: ['dispatcher'] });
    });

    it('takes the console in at the gateway, by either name of this machine, and at a development server', async () => {
      for (const origin of [desks, 'http://localhost:4999', developing]) {
        const desk = new ConsoleVisit(issuer, `${origin}/signed-in`);
        const { answer } = await desk.signIn('dispatcher', demoPassword());
        const code = (await desk.back(answer)).searchParams.get('code') ?? '';
        expect(await desk.tokens(code)).toMatchObject({ access_token: expect.any(String), refresh_token: expect.any(String) });
      }
    });

    it('lets a browser read tokens and keys at the console’s addresses alone', async () => {
      const allowed = async (origin: string) => {
        const body = new URLSearchParams({ client_id: 'deskgraph-console', grant_type: 'refresh_token', refresh_token: 'unknown' });
        return (await fetch(`${issuer}/token`, { method: 'POST', headers: { origin }, body })).headers.get('access-control-allow-origin');
      };
      expect(await Promise.all([desks, developing, 'https://elsewhere.example'].map(allowed))).toEqual([desks, developing, null]);
    });

    it.each([
      ['ui_locales', { ui_locales: 'en-GB zh' }, 'zh-CN', 'en', 'Username or password is wrong'],
      ['the browser', {}, 'en-US,en;q=0.9', 'en', 'Username or password is wrong'],
      ['nobody', {}, '', 'zh-CN', '用户名或密码不正确'],
    ])('speaks the language of %s', async (_, more, accepts, lang, refusal) => {
      const desk = new ConsoleVisit(issuer, redirect, accepts);
      const { form, answer } = await desk.signIn('quality-reviewer', 'wrong', more);
      expect(form.text).toContain(`<html lang="${lang}">`);
      expect(answer).toMatchObject({ status: 401, text: expect.stringContaining(refusal) });
      expect(answer.text).toContain('value="quality-reviewer"');
    });

    it('refuses a code without its proof, a request without a challenge, and any other address', async () => {
      const desk = visit();
      const { answer } = await desk.signIn('dispatcher', demoPassword());
      const code = (await desk.back(answer)).searchParams.get('code') ?? '';
      expect((await desk.tokens(code, 'x'.repeat(43))).error).toBe('invalid_grant');
      const bare = await desk.back(await desk.ask({ code_challenge: '', code_challenge_method: '' }));
      expect(bare.searchParams.get('error')).toBe('invalid_request');
      const elsewhere = await desk.ask({ redirect_uri: 'https://evil.example.com/' });
      expect(elsewhere).toMatchObject({ status: 400, location: null, text: expect.stringContaining('请返回应用重新开始') });
    });

    it('rotates refresh tokens; one used twice ends them all', async () => {
      const { desk, tokens: first } = await signedIn('supervisor', demoPassword());
      const second = await desk.refreshed(first.refresh_token);
      expect(await verify(second.access_token)).toMatchObject({ roles: ['supervisor'] });
      expect((await desk.refreshed(first.refresh_token)).error).toBe('invalid_grant');
      expect((await desk.refreshed(second.refresh_token)).error).toBe('invalid_grant');
    });

    it('asks once a shift and never for consent', async () => {
      const { desk } = await signedIn('director', demoPassword());
      expect((await desk.back(await desk.ask())).searchParams.get('code')).toBeTruthy();
      expect((await desk.back(await desk.ask({ prompt: 'consent' }))).searchParams.get('code')).toBeTruthy();
    });

    it('signs out, which ends the refresh token too', async () => {
      const { desk, tokens } = await signedIn('director', demoPassword());
      const page = await desk.browser.go(`${issuer}/session/end?${new URLSearchParams({ id_token_hint: tokens.id_token ?? '', post_logout_redirect_uri: `${desks}/`, ui_locales: 'en' })}`);
      expect(page.text).toContain('Sign out');
      expect(page.text).not.toMatch(/<script|https?:\/\/fonts/);
      const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
      expect((await desk.browser.go(`${issuer}/session/end/confirm`, { xsrf, logout: 'yes' })).location).toBe(`${desks}/`);
      expect((await desk.refreshed(tokens.refresh_token)).error).toBe('invalid_grant');
      expect((await desk.ask()).location).toContain('/interaction/');
      // Signed out already: the provider's own form goes on by itself, one script known by its hash.
      const again = await visit().browser.go(`${issuer}/session/end`);
      expect(again.headers.get('content-security-policy')).toMatch(/script-src 'none' 'sha256-/);
    });

    it('shows pages without scripts, of this server alone', async () => {
      const { form } = await visit().signIn('dispatcher', 'wrong');
      expect(form.text).not.toMatch(/<script|style=|https?:\/\//);
      expect(form.headers.get('content-security-policy')).toBe("default-src 'none'; script-src 'none'; style-src 'self'; form-action 'self' http://127.0.0.1:4999 http://localhost:4999 http://desk.example.com:5173; frame-ancestors 'none'; base-uri 'none'");
      expect((await fetch(`${issuer}/style.css`)).headers.get('content-type')).toContain('text/css');
    });

    it('takes a form from the browser that began only', async () => {
      const desk = visit();
      const page = (await desk.ask()).location ?? '';
      const stranger = visit().browser;
      expect(await stranger.go(`${page}/sign-in`, { username: 'dispatcher', password: demoPassword() })).toMatchObject({ status: 400, location: null });
      for (const cookie of (await visit().ask()).headers.getSetCookie()) expect(cookie.toLowerCase()).toMatch(/httponly.*samesite=lax|samesite=lax.*httponly/);
    });

    it('refuses a wrong password, and slows down whoever guesses', async () => {
      const answers = [];
      for (let nth = 0; nth < 5; nth += 1) answers.push((await visit().signIn('analyst', '<guess>')).answer);
      expect(answers[0]).toMatchObject({ status: 401, text: expect.stringMatching(/用户名或密码不正确/) });
      expect(answers.at(-1)?.text).toMatch(/尝试次数过多，请 \d+ 秒后再试/);
      expect((await visit().signIn('analyst', demoPassword())).answer.status).toBe(401);
    });
  });

  describe('for administrators', () => {
    it('creates an account whose password must be changed at first', async () => {
      const made = await account('create', 'li.na', '--name', '李娜', '--roles', 'engineer');
      expect(made).toMatchObject({ code: 0, out: expect.stringContaining('账号已创建') });
      expect(await account('create', 'li.na', '--roles', 'engineer')).toMatchObject({ code: 1, out: expect.stringContaining('用户名已存在') });
      expect((await account('create', 'x.y', '--roles', 'king')).code).toBe(1);

      const desk = visit();
      const current = oneTimePassword(made.out);
      const { page, answer } = await desk.signIn('li.na', current);
      expect(answer).toMatchObject({ status: 200, location: null, text: expect.stringContaining('设置新密码') });
      const choice = { username: 'li.na', current, chosen: 'a long enough sentence', repeated: 'a long enough sentence' };
      expect((await desk.browser.go(`${page}/password`, { ...choice, repeated: 'something else here' })).status).toBe(422);
      expect((await desk.back(await desk.browser.go(`${page}/password`, choice))).searchParams.get('code')).toBeTruthy();
      expect((await visit().signIn('li.na', current)).answer.status).toBe(401);
      expect(await verify((await signedIn('li.na', choice.chosen)).tokens.access_token)).toMatchObject({ name: '李娜', kind: 'engineer' });
    });

    it('resets a password: what was open ends, and a new one must be chosen', async () => {
      const { desk, tokens } = await signedIn('engineer-2', demoPassword());
      const current = oneTimePassword((await account('reset', 'engineer-2')).out);
      expect((await desk.refreshed(tokens.refresh_token)).error).toBe('invalid_grant');
      expect((await visit().signIn('engineer-2', demoPassword())).answer.status).toBe(401);
      expect((await visit().signIn('engineer-2', current)).answer.text).toContain('设置新密码');
    });

    it('disables an account: no tokens, no sign-in, no session, until it is enabled', async () => {
      const { desk, tokens } = await signedIn('engineer-3', demoPassword());
      expect((await account('disable', 'engineer-3')).code).toBe(0);
      expect((await desk.refreshed(tokens.refresh_token)).error).toBe('invalid_grant');
      expect((await desk.ask()).location).toContain('/interaction/');
      expect((await visit().signIn('engineer-3', demoPassword())).answer.status).toBe(401);
      expect((await tool('token', ['--as', 'engineer-3'])).code).toBe(1);
      await account('enable', 'engineer-3');
      expect((await tool('token', ['--as', 'engineer-3'])).code).toBe(0);
    });

    it('grants roles, which the next token carries', async () => {
      const { desk, tokens } = await signedIn('engineer-4', demoPassword());
      await account('roles', 'engineer-4', 'engineer,supervisor');
      expect(await verify((await desk.refreshed(tokens.refresh_token)).access_token)).toMatchObject({ roles: ['engineer', 'supervisor'] });
    });
  });

  describe('as a process', () => {
    it('refuses a busy port, and does not stay', async () => {
      expect(await ended(start())).toBe(1);
      expect(output).toContain('EADDRINUSE');
    });

    it('sends cookies over TLS alone when it is known by an https address', async () => {
      const port = await freePort();
      const behindProxy = start({ PORT: String(port), ISSUER: 'https://id.example.com', STATE_DIR: join(home, 'behind-proxy') });
      const here = `http://127.0.0.1:${port}`;
      await eventually('the provider behind a proxy is ready', async () => (await fetch(`${here}/health/ready`)).ok);
      const query = new URLSearchParams({ client_id: 'deskgraph-console', response_type: 'code', redirect_uri: redirect, scope: 'openid', code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' });
      const { headers } = await fetch(`${here}/auth?${query}`, { redirect: 'manual', headers: { 'x-forwarded-proto': 'https' } });
      expect(headers.getSetCookie().length).toBeGreaterThan(0);
      for (const cookie of headers.getSetCookie()) expect(cookie).toMatch(/; secure/i);
      behindProxy.kill('SIGTERM');
      expect(await ended(behindProxy)).toBe(0);
    });

    it('names every wrong setting', async () => {
      expect(await ended(start({ ISSUER: 'nowhere', DATABASE_URL: 'mysql://x' }))).toBe(1);
      expect(output).toMatch(/Wrong settings:[^]*DATABASE_URL: a PostgreSQL address[^]*ISSUER: an address such as/);
    });

    it('keeps keys, sessions and accounts over a restart, and stops when its launcher is gone', async () => {
      const { desk, tokens } = await signedIn('dispatcher', demoPassword());
      const password = demoPassword();
      child.disconnect();
      expect(await ended(child)).toBe(0);
      child = start();
      await ready();
      expect(demoPassword()).toBe(password);
      expect(await verify(tokens.access_token)).toMatchObject({ id: 'acc-dispatcher' });
      expect(await verify((await desk.refreshed(tokens.refresh_token)).access_token)).toMatchObject({ id: 'acc-dispatcher' });
    });

    it('has nothing left to migrate', async () => {
      expect(await migrate(database.url)).toEqual([]);
      expect((await dataSource.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query)).toEqual([]);
    });

    it('leaves no setting of the provider to its default when the provider advises against it', () => {
      expect(output).not.toMatch(/oidc-provider (NOTICE|WARNING): default/);
    });
  });
});
