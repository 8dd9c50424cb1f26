import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { startGraph, type RunningGraph } from '../graph.fixture';

const script = 'console.log("the desk")';
const page = '<!doctype html><title>Deskgraph</title><script type="module" src="/assets/index-3f2a.js"></script>';

describe('the console at the gateway', () => {
  let graph: RunningGraph;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), '.console-'));
    await mkdir(join(folder, 'assets'));
    const files: Record<string, string | Buffer> = {
      'index.html': page, 'favicon.svg': '<svg/>', 'sw.js': script, 'assets/index-3f2a.js': script, 'assets/plain-77aa.css': 'body{}',
      'assets/index-3f2a.js.br': brotliCompressSync(script), 'assets/index-3f2a.js.gz': gzipSync(script),
    };
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    graph = await startGraph({ CONSOLE_DIR: folder });
  });
  afterAll(async () => {
    await graph?.stop();
    await rm(folder, { recursive: true });
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${graph.origin}${path}`, { headers, redirect: 'manual' });
  const open = (path: string) => get(path, { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });

  it.each(['/', '/index.html', '/work-orders/IR-20261124-001?tab=clocks', '/signed-in?code=x'])('opens at %s, and is never kept', async (address) => {
    const response = await open(address);
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([200, expect.stringContaining('text/html'), 'no-store']);
    expect(await response.text()).toBe(page);
  });

  it('gives its page only to who reads pages', async () => {
    const response = await get('/work-orders/1', { accept: 'application/json' });
    expect([response.status, await response.json()]).toMatchObject([404, { errors: [{ extensions: { code: 'NOT_FOUND', correlationId: expect.any(String) } }] }]);
    expect((await fetch(`${graph.origin}/work-orders/1`, { method: 'POST', headers: { accept: 'text/html' } })).status).toBe(404);
  });

  it.each([['br', 'br'], ['gzip, br', 'br'], ['gzip', 'gzip'], ['identity', null]])('sends hashed files to who reads %s as %s, to be kept for ever', async (accepts, encoding) => {
    const response = await get('/assets/index-3f2a.js', { 'accept-encoding': accepts });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('content-type')).toContain('text/javascript');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
    expect(await response.text()).toBe(script);
  });

  it('sends a file that was not compressed as it is', async () => {
    const response = await get('/assets/plain-77aa.css', { 'accept-encoding': 'br' });
    expect([response.headers.get('content-encoding'), await response.text()]).toEqual([null, 'body{}']);
  });

  it('lets its service worker care for every page, and asks for it anew', async () => {
    const { headers } = await get('/sw.js');
    expect([headers.get('content-type'), headers.get('cache-control'), headers.get('service-worker-allowed')]).toEqual([expect.stringContaining('text/javascript'), 'no-cache', '/']);
    expect((await get('/favicon.svg')).headers.get('service-worker-allowed')).toBeNull();
  });

  it('asks for other files anew', async () => {
    expect((await get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  it.each(['/assets/gone-1111.js', '/assets/..%2f..%2fpackage.json', '/graphiql/gone.js', '/health/gone'])('does not answer %s with its page', async (address) => {
    expect((await open(address)).status).toBe(404);
  });

  it.each(['/%', '/%2e%2e/%2e%2e/etc/passwd', '//etc/passwd'])('never leaves its folder: %s', async (address) => {
    expect(await (await open(address)).text()).not.toContain('root:');
  });

  it('runs scripts of this server alone, in no frame, and says nobody where one came from', async () => {
    const { headers } = await open('/');
    const policy = Object.fromEntries((headers.get('content-security-policy') ?? '').split('; ').map((line) => [line.split(' ')[0], line.split(' ').slice(1).join(' ')]));
    expect(policy).toMatchObject({ 'default-src': "'none'", 'script-src': "'self'", 'frame-ancestors': "'none'", 'base-uri': "'none'" });
    expect(policy['connect-src']).toBe(`'self' ${graph.issuer}`);
    expect([headers.get('x-frame-options'), headers.get('referrer-policy'), headers.get('x-content-type-options')]).toEqual(['DENY', 'no-referrer', 'nosniff']);
  });

  it('leaves the graph, GraphiQL and health where they were', async () => {
    expect((await graph.ask('{ __typename }')).body.data).toEqual({ __typename: 'Query' });
    expect(await (await open('/graphiql')).text()).toContain('GraphiQL');
    expect(await (await open('/health/live')).json()).toEqual({ live: true });
  });
});

describe('a console that has not been built', () => {
  it('says in both languages how to build it', async () => {
    const graph = await startGraph({ CONSOLE_DIR: join(tmpdir(), 'no-such-console') });
    try {
      const response = await fetch(graph.origin);
      expect(response.status).toBe(503);
      expect(await response.text()).toMatch(/控制台尚未构建.*has not been built[^]*npm run build/);
    } finally {
      await graph.stop();
    }
  });
});
