import { Socket } from 'node:net';
import { startGraph } from './graph.fixture';

it('speaks with the services and with nobody else: no report leaves the house', async () => {
  const connect = jest.spyOn(Socket.prototype, 'connect');
  const graph = await startGraph();
  expect((await graph.ask('{ serviceRequest(id: "1") { workOrder { reference } } }')).body.errors).toBeUndefined();
  await graph.stop();
  const hosts = connect.mock.calls.map(([first]: unknown[]) => Object(Array.isArray(first) ? first[0] : first).host);
  expect(hosts.length).toBeGreaterThan(2);
  expect([...new Set(hosts)]).toEqual(['127.0.0.1']);
});
