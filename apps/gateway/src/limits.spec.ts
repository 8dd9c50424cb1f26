import { getIntrospectionQuery } from 'graphql';
import { startGraph, type RunningGraph } from './graph.fixture';

describe('the limits of an operation', () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await startGraph({ MAX_DEPTH: '6', MAX_ALIASES: '3' });
  });
  afterAll(() => graph?.stop());

  const refused = { status: 400, body: { errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED', correlationId: expect.any(String) } }] } };

  /** A query of exactly so many fields below each other. */
  const nested = (depth: number): string => `{ serviceRequest(id: "1") { workOrder ${'{ follows '.repeat(depth - 3)} { reference ${'}'.repeat(depth - 3)} } } }`;
  const throughFragment = (depth: number): string => `{ serviceRequest(id: "1") { ...Deep } } fragment Deep on ServiceRequest { workOrder ${'{ follows '.repeat(depth - 3)} { reference ${'}'.repeat(depth - 3)} } }`;

  it.each([['plain', nested], ['through a fragment', throughFragment]])('lets a query nest to the limit and not one deeper, %s', async (_, query) => {
    expect((await graph.ask(query(6))).body.errors).toBeUndefined();
    const { status, body } = await graph.ask(query(7));
    expect({ status, body }).toMatchObject(refused);
    expect(body.errors?.[0]?.message).toBe('The query nests deeper than 6 fields; ask in several steps. / 查询嵌套超过 6 层，请分步查询。');
    expect(body.data).toBeUndefined();
  });

  it('still lets GraphiQL read the schema, which nests deeper', async () => {
    expect((await graph.ask(getIntrospectionQuery())).body.errors).toBeUndefined();
  });

  const aliased = (count: number): string => `{ ${Array.from({ length: count }, (_, n) => `a${n}: serviceRequest(id: "${n}") { id }`).join(' ')} }`;

  it('lets a query use as many aliases as allowed and not one more', async () => {
    expect((await graph.ask(aliased(3))).body.errors).toBeUndefined();
    const { status, body } = await graph.ask(aliased(4));
    expect({ status, body }).toMatchObject(refused);
    expect(body.errors?.[0]?.message).toContain('more than 3 aliases');
  });

  /** The id makes the whole body exactly so many bytes long. */
  async function withBodyOf(bytes: number) {
    const query = 'query Long($id: ID!) { serviceRequest(id: $id) { subject } }';
    const frame = JSON.stringify({ query, variables: { id: '' } }).length;
    return graph.ask(query, { variables: { id: 'x'.repeat(bytes - frame) } });
  }

  it('reads a body of one megabyte and not a byte more', async () => {
    expect((await withBodyOf(1_048_576)).body.data).toEqual({ serviceRequest: { subject: 'subject of xxxxxxxx' } });
    const { status, body } = await withBodyOf(1_048_577);
    expect({ status, body }).toMatchObject({ status: 413, body: { errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE', correlationId: expect.any(String) } }] } });
    expect(body.errors?.[0]?.message).toMatch(/shorten the text.*请缩短内容/);
  });

  it('answers a body that is no JSON in the shape of the graph', async () => {
    const response = await fetch(`${graph.origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{ no json' });
    expect([response.status, await response.json()]).toMatchObject([400, { errors: [{ extensions: { code: 'BAD_REQUEST', correlationId: expect.any(String) } }] }]);
  });

  it('does not run several operations packed into one request', async () => {
    const response = await fetch(`${graph.origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify([{ query: '{ __typename }' }]) });
    expect([response.status, await response.json()]).toMatchObject([400, { errors: [{ extensions: { code: 'BAD_REQUEST' } }] }]);
  });
});
