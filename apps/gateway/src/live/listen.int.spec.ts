import { randomUUID } from 'node:crypto';
import { WorkOrderAssigned, WorkOrderTouched, topics } from '@deskgraph/contracts';
import { createKafka } from '@deskgraph/messaging';
import { createLogger, systemClock } from '@deskgraph/runtime';
import { eventually, messageOf, type TestMessage } from '@deskgraph/testkit';
import type { LiveEvent } from './live-event';
import { LiveHub } from './live-hub';
import { listen } from './listen';

const logger = createLogger('test', 'silent');
const brokers = (process.env['TEST_KAFKA_BROKERS'] ?? '').split(',');
const kafka = createKafka('test-live', brokers, logger);
const ids = (id: string) => ({ workOrderId: id, serviceRequestId: `request-${id}` });
const at = '2026-11-25T02:00:00.000Z';
const assigned = (id: string) => messageOf(WorkOrderAssigned, id, { ...ids(id), engineerId: 'e', teamId: 't', assignedBy: 'x', assignedAt: at });
const touched = (id: string) => messageOf(WorkOrderTouched, id, { ...ids(id), what: 'VISIT', touchedAt: at });

describe('a gateway on Kafka', () => {
  const gateways: { hub: LiveHub; events: LiveEvent[]; stop(): Promise<void> }[] = [];

  const start = () => {
    const hub = new LiveHub(systemClock);
    const events: LiveEvent[] = [];
    hub.follow((event) => events.push(event));
    const gateway = { hub, events, ...listen(hub, { brokers, clock: systemClock, logger }) };
    gateways.push(gateway);
    return gateway;
  };
  const send = async (...messages: TestMessage[]) => {
    const producer = kafka.producer();
    await producer.connect();
    for (const { topic, key, payload } of messages) await producer.send({ topic, messages: [{ key, value: payload }] });
    await producer.disconnect();
  };

  beforeAll(async () => {
    const admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({ topics: topics.map(({ name }) => ({ topic: name, numPartitions: 3 })) });
    await admin.disconnect();
  });
  afterAll(() => Promise.all(gateways.map((gateway) => gateway.stop())));

  it('hears what every other hears, remembers the last minutes of before it started, and tells positions another understands', async () => {
    const before: string = randomUUID();
    const live: string = randomUUID();
    await send(assigned(before));
    const [one, other] = [start(), start()];
    for (const { hub } of [one, other]) await eventually('a gateway has caught up', async () => hub.caughtUp);
    const position = one.hub.position();
    await send(touched(live), { topic: WorkOrderAssigned.topic, key: 'x', payload: 'no message at all' });
    for (const { events } of [one, other]) {
      await eventually('a gateway hears of both', async () => [before, live].every((id) => events.some(({ workOrderId }) => workOrderId === id)));
      expect(events.filter(({ workOrderId }) => workOrderId === live)).toHaveLength(1);
    }
    const topicsOfBoth = [WorkOrderAssigned.topic, WorkOrderTouched.topic];
    const missed = other.hub.since(position, topicsOfBoth)?.map(({ workOrderId }) => workOrderId);
    expect(missed).toContain(live);
    expect(missed).not.toContain(before);
  });
});
