import { once } from 'node:events';
import { WorkOrderAssigned } from '@deskgraph/contracts';
import { messageOf } from '@deskgraph/testkit';
import { WebSocket } from 'ws';
import { startGraph, type RunningGraph } from '../graph.fixture';

const subscription = 'subscription { workOrderChanged { marker cursor } }';

/** The protocol by hand: what a browser sees of a connection, down to the code it is closed with. */
class Socket {
  readonly socket: WebSocket;
  readonly said: { type: string; payload?: unknown }[] = [];
  readonly closed: Promise<[number, string]>;

  constructor(origin: string, path = '/graphql') {
    this.socket = new WebSocket(`${origin.replace('http', 'ws')}${path}`, 'graphql-transport-ws');
    this.socket.on('message', (data) => this.said.push(JSON.parse(String(data))));
    this.socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => this.socket.once('close', (code, reason) => resolve([code, String(reason)])));
  }

  async say(message: object): Promise<void> {
    if (this.socket.readyState === WebSocket.CONNECTING) await once(this.socket, 'open');
    this.socket.send(JSON.stringify(message));
  }

  async hears(type: string): Promise<void> {
    while (!this.said.some((message) => message.type === type)) await once(this.socket, 'message');
  }

  async hearsOf(id: string, text: string): Promise<void> {
    while (!this.said.some((message) => Object(message).id === id && JSON.stringify(message).includes(text))) await once(this.socket, 'message');
  }
}

describe('who is let in, and for how long', () => {
  let graph: RunningGraph;
  const sockets: Socket[] = [];

  beforeAll(async () => {
    graph = await startGraph({ MAX_CONNECTIONS: '2', MAX_SUBSCRIPTIONS: '2' });
  });
  afterEach(async () => {
    for (const { socket, closed } of sockets.splice(0)) {
      socket.terminate();
      await closed;
    }
  });
  afterAll(() => graph?.stop());

  const connect = async (token: string): Promise<Socket> => {
    const socket = new Socket(graph.origin);
    sockets.push(socket);
    await socket.say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
    return socket;
  };
  const stream = (token: string, { accept = 'text/event-stream', query = subscription } = {}) =>
    fetch(`${graph.origin}/graphql/stream`, { method: 'POST', headers: { accept, 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query }) });

  it('nobody without a token that holds: 4401', async () => {
    expect(await (await connect('e30.e30.x')).closed).toEqual([4401, 'Unauthorized']);
    const silent = new Socket(graph.origin);
    await silent.say({ type: 'connection_init' });
    expect(await silent.closed).toEqual([4401, 'Unauthorized']);
    const hasty = new Socket(graph.origin);
    await hasty.say({ id: '1', type: 'subscribe', payload: { query: subscription } });
    expect((await hasty.closed)[0]).toBe(4401);
    const response = await stream('e30.e30.x');
    expect([response.status, await response.json()]).toMatchObject([401, { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }]);
  });

  it('until the token runs out: 4403 over WebSocket, a last word in a stream', async () => {
    const token = await graph.token({ roles: ['dispatcher'], id: 'short' }, '2s');
    const socket = await connect(token);
    await socket.hears('connection_ack');
    const response = await stream(token);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const said = await response.text();
    expect(said).toMatch(/event: next\ndata: .*POSITION[^]*event: next\ndata: .*UNAUTHENTICATED[^]*event: complete/);
    expect(await socket.closed).toEqual([4403, 'Token expired']);
  });

  it('a few connections an account: 4429, and a place is free again when one closes', async () => {
    const token = await graph.token({ roles: ['dispatcher'], id: 'busy' });
    const [first, second] = [await connect(token), await connect(token)];
    await Promise.all([first.hears('connection_ack'), second.hears('connection_ack')]);
    expect(await (await connect(token)).closed).toEqual([4429, 'Too many connections']);
    expect((await stream(token)).status).toBe(429);
    await (await connect(await graph.token({ roles: ['dispatcher'], id: 'somebody-else' }))).hears('connection_ack');
    first.socket.close();
    await first.closed;
    await new Promise((resolve) => setTimeout(resolve, 50));
    await (await connect(token)).hears('connection_ack');
  });

  it('a few subscriptions an account', async () => {
    const socket = await connect(await graph.token({ roles: ['dispatcher'], id: 'curious' }));
    await socket.hears('connection_ack');
    for (const id of ['1', '2', '3']) await socket.say({ id, type: 'subscribe', payload: { query: subscription } });
    await socket.hears('complete');
    expect(JSON.stringify(socket.said.filter(({ type }) => type !== 'connection_ack'))).toContain('TOO_MANY_CONNECTIONS');
    await socket.say({ id: '1', type: 'complete' });
    await socket.say({ id: '4', type: 'subscribe', payload: { query: subscription } });
    await socket.hearsOf('4', '"marker":"POSITION"');
    graph.world.orders.set('1', { id: '1', customerId: 'c', status: 'OPEN' });
    const at = '2026-11-25T02:00:00.000Z';
    graph.publish(messageOf(WorkOrderAssigned, '1', { workOrderId: '1', serviceRequestId: 'r', engineerId: 'e', teamId: 't', assignedBy: 'x', assignedAt: at }));
    await socket.hearsOf('4', '"marker":null');
  });

  it('nowhere else, and nothing that is no event stream', async () => {
    expect((await new Socket(graph.origin, '/elsewhere').closed)[0]).toBe(1006);
    expect((await stream(await graph.token({ roles: ['dispatcher'] }), { accept: 'application/json' })).status).toBe(406);
  });

  it('nobody with a message larger than a request may be', async () => {
    const socket = await connect(await graph.token({ roles: ['dispatcher'] }));
    await socket.hears('connection_ack');
    await socket.say({ id: '1', type: 'subscribe', payload: { query: `${subscription} #${'x'.repeat(1_100_000)}` } });
    expect((await socket.closed)[0]).toBe(1009);
  });
});

it('everybody is told to come back when the gateway stops', async () => {
  const graph = await startGraph();
  const socket = new Socket(graph.origin);
  await socket.say({ type: 'connection_init', payload: { authorization: `Bearer ${await graph.token({ roles: ['dispatcher'] })}` } });
  await socket.hears('connection_ack');
  await graph.stop();
  expect(await socket.closed).toEqual([1001, 'Going away']);
});
