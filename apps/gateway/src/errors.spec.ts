import { startGraph, type Answer, type RunningGraph } from './graph.fixture';

describe('what a client sees when something fails', () => {
  let graph: RunningGraph;
  beforeEach(async () => {
    graph = await startGraph({ SUBGRAPH_TIMEOUT_MILLIS: '300' });
  });
  afterEach(() => graph?.stop());

  const numberOf = ({ headers }: Answer): string => headers.get('x-correlation-id') ?? 'none';
  const inside = /hunter2|stacktrace|\.ts:|node_modules|127\.0\.0\.1|ECONNREFUSED|AbortError/;

  it('is a code and a number to tell, never the inside of a service', async () => {
    const answer = await graph.ask('{ broken serviceRequest(id: "1") { subject } }');
    expect(answer.body.data).toEqual({ broken: null, serviceRequest: { subject: 'subject of 1' } });
    expect(answer.body.errors).toEqual([{ message: expect.stringContaining(numberOf(answer)), path: ['broken'], extensions: { code: 'INTERNAL', correlationId: numberOf(answer) } }]);
    expect(JSON.stringify(answer.body)).not.toMatch(inside);
  });

  it('is UNAVAILABLE for what a service that is down would say, and everything else still comes', async () => {
    await graph.stopDispatch();
    const answer = await graph.ask('{ serviceRequest(id: "1") { subject workOrder { reference } } }');
    expect(answer.body.data).toEqual({ serviceRequest: { subject: 'subject of 1', workOrder: null } });
    expect(answer.body.errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE', correlationId: numberOf(answer) } }]);
    expect(answer.body.errors?.[0]?.message).toBe('The dispatch service does not answer at the moment; try again. / dispatch 服务暂时无响应，请稍后重试。');
    expect(JSON.stringify(answer.body)).not.toMatch(inside);
  });

  it('is UNAVAILABLE when a service takes too long', async () => {
    const answer = await graph.ask('{ slow }');
    expect(answer.body).toMatchObject({ data: { slow: null }, errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
  });

  it('names the mistake of a query that does not fit the schema', async () => {
    const answer = await graph.ask('{ serviceRequest(id: "1") { price } }');
    expect(answer.body.errors).toMatchObject([{ message: expect.stringContaining('"price"'), extensions: { code: 'GRAPHQL_VALIDATION_FAILED', correlationId: numberOf(answer) } }]);
  });
});
