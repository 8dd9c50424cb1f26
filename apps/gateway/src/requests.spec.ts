import { startGraph, type RunningGraph } from './graph.fixture';

describe('who may ask, and what the services see of it', () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await startGraph();
  });
  afterAll(() => graph?.stop());

  describe('a request another site makes a browser send', () => {
    const query = '{ serviceRequest(id: "1") { id } }';
    const simple = (headers: Record<string, string>) => fetch(`${graph.origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    const get = (headers: Record<string, string> = {}) => fetch(`${graph.origin}/graphql?query=${encodeURIComponent('{ __typename }')}`, { headers });

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])('is refused as %s', async (type) => {
      const response = await simple({ 'content-type': type });
      expect([response.status, await response.json()]).toMatchObject([400, { errors: [{ extensions: { code: 'BAD_REQUEST', correlationId: expect.any(String) } }] }]);
    });

    it('is refused as GET without a header that needs a preflight, and runs with one', async () => {
      expect((await get()).status).toBe(400);
      expect((await get({ 'apollo-require-preflight': '1' })).status).toBe(200);
    });

    it('gets no leave to read the answer', async () => {
      const response = await fetch(`${graph.origin}/graphql`, {
        method: 'OPTIONS', headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    });
  });

  it('shows nobody anything without a token', async () => {
    const { body } = await graph.ask('{ serviceRequest(id: "1") { id subject workOrder { reference } } seenHeaders }', { headers: {} });
    expect(body.data).toBeNull();
    expect(body.errors?.map(({ extensions }) => extensions['code'])).toContain('UNAUTHENTICATED');
    expect(JSON.stringify(body)).not.toMatch(/subject of|IR-1/);
  });

  it('shows nobody anything with a token that does not hold', async () => {
    const { body } = await graph.ask('{ serviceRequest(id: "1") { id } }', { headers: { authorization: 'Bearer e30.e30.x' } });
    expect(body).toMatchObject({ data: { serviceRequest: null }, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('passes on the token, the language and the correlation id, and nothing else a client sends', async () => {
    const { body } = await graph.ask('{ serviceRequest(id: "1") { id } }');
    expect(body.data).toEqual({ serviceRequest: { id: '1' } });
    const seen = await seenBy({ 'accept-language': 'en', 'x-correlation-id': 'a-known-number', cookie: 'session=1', 'x-forwarded-for': '10.0.0.1', 'x-admin': 'yes' });
    expect(seen.filter((line) => /^(authorization|accept-language|x-)/.test(line) && !line.startsWith('authorization'))).toEqual(['accept-language: en', 'x-correlation-id: a-known-number']);
    expect(seen.some((line) => line.startsWith('authorization: Bearer '))).toBe(true);
    expect(seen.map((line) => line.split(':')[0]).sort()).toEqual([
      'accept-language', 'authorization', 'connection', 'content-length', 'content-type', 'host', 'x-correlation-id',
    ]);
  });

  it('asks over a socket that stays open', async () => {
    expect(await seenBy({})).toContain('connection: keep-alive');
  });

  it('makes a correlation id when the client brings none that is well-formed', async () => {
    const seen = await seenBy({ 'x-correlation-id': 'bad id; drop table' });
    expect(seen.find((line) => line.startsWith('x-correlation-id'))).toMatch(/^x-correlation-id: [0-9a-f-]{36}$/);
  });

  async function seenBy(headers: Record<string, string>): Promise<string[]> {
    const { body } = await graph.ask('{ seenHeaders }', { headers: { ...(await signedIn()), ...headers } });
    return body.data?.['seenHeaders'] as string[];
  }

  /** The header the fixture signs in with, as the service saw it. */
  async function signedIn(): Promise<Record<string, string>> {
    const { body } = await graph.ask('{ seenHeaders }');
    const line = (body.data?.['seenHeaders'] as string[]).find((header) => header.startsWith('authorization: ')) ?? '';
    return { authorization: line.replace('authorization: ', '') };
  }
});
