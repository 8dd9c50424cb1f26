import { createMessaging, type Messaging, type Subscription } from '@deskgraph/messaging';
import { createLogger } from '@deskgraph/runtime';
import { eventually, type GraphClient, type RunningService, type TestMessage } from '@deskgraph/testkit';
import fc from 'fast-check';
import { Kafka, logLevel, type Admin, type Producer } from 'kafkajs';
import { startAnalytics } from './analytics.fixture';
import { allReports as withDimensions, allTrends, histories } from './history.fixture';
import { rebuild } from './rebuild';
import { subscriptions } from './subscriptions';

const logger = createLogger('test', 'silent');
const truncateAll = 'truncate feedback, work_orders, names, open_spells, status_changes, inbox';
const allReports = async (analyst: GraphClient) => ({ ...(await withDimensions(analyst)), ...(await allTrends(analyst)) });
const brokers = (process.env['TEST_KAFKA_BROKERS'] ?? '').split(',');

describe('projections', () => {
  let analytics: RunningService;
  let analyst: GraphClient;
  const forget = () => analytics.dataSource.query(truncateAll);

  beforeAll(async () => {
    analytics = await startAnalytics();
    analyst = await analytics.as({ roles: ['analyst'] });
  });
  afterAll(() => analytics?.stop());

  it('come to the same reports whatever order messages come in, each once or several times', async () => {
    await fc.assert(
      fc.asyncProperty(histories().chain((history) => fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length }), fc.subarray(history))), async ([history, shuffled, again]) => {
        await forget();
        await analytics.deliver(...history);
        const inOrder = await allReports(analyst);
        await forget();
        await analytics.deliver(...again);
        await analytics.deliver(...shuffled, ...again);
        expect(await allReports(analyst)).toEqual(inOrder);
      }),
      { numRuns: 12 },
    );
  });

  it('break every total down without losing or doubling anything', async () => {
    await fc.assert(
      fc.asyncProperty(histories(), async (history) => {
        await forget();
        await analytics.deliver(...history);
        const { netPromoterScore: _score, _entities, ...reports } = await withDimensions(analyst);
        for (const { total, rows } of Object.values(reports)) {
          for (const count of ['workOrders', 'cancelled', 'responseMet', 'responseBreached', 'resolutionMet', 'resolutionBreached', 'responses', 'responded', 'closed', 'byStandard', 'requests', 'faults']) {
            if (total[count] !== undefined) expect(rows.reduce((sum, row) => sum + Number(row[count]), 0)).toBe(total[count]);
          }
        }
      }),
      { numRuns: 5 },
    );
  });
});

describe('a rebuild', () => {
  let analytics: RunningService;
  let analyst: GraphClient;
  let admin: Admin;
  let producer: Producer;
  let service: string;
  let listened: readonly Subscription[];
  let topics: string[];
  const running: Messaging[] = [];

  const url = () => (analytics.dataSource.options as { url: string }).url;
  /** Topics of this test alone, on a broker that others use too. */
  const own = (topic: string) => `${service}.${topic}`;
  const publish = async (messages: readonly TestMessage[]) => {
    for (let from = 0; from < messages.length; from += 10) {
      await producer.sendBatch({ topicMessages: messages.slice(from, from + 10).map(({ topic, key, payload }) => ({ topic: own(topic), messages: [{ key, value: payload }] })) });
    }
  };
  const start = async () => {
    const messaging = createMessaging({ service, brokers, databaseUrl: url(), dataSource: analytics.dataSource, logger });
    await messaging.start(listened);
    running.push(messaging);
  };
  const taken = async (): Promise<number> => Number((await analytics.dataSource.query('select count(*) from inbox'))[0].count);
  const rebuildAll = () => rebuild({ service, databaseUrl: url(), brokers, subscriptions: listened, logger });
  const aHistory = (seed: number, requests = 12): TestMessage[] => fc.sample(histories({ least: requests, most: requests }), { numRuns: 1, seed }).flat();

  beforeEach(async () => {
    analytics = await startAnalytics();
    analyst = await analytics.as({ roles: ['analyst'] });
    service = `rebuild-${process.pid}-${Date.now()}`;
    listened = subscriptions.map((entry) => ({ ...entry, contract: { ...entry.contract, topic: own(entry.contract.topic) } }));
    topics = [...new Set(listened.map(({ contract }) => contract.topic))];
    const kafka = new Kafka({ brokers, logLevel: logLevel.NOTHING });
    [admin, producer] = [kafka.admin(), kafka.producer()];
    await Promise.all([admin.connect(), producer.connect()]);
    await admin.createTopics({ waitForLeaders: true, topics: topics.map((topic) => ({ topic, numPartitions: 3 })) });
  });
  afterEach(async () => {
    for (const messaging of running.splice(0)) for (const step of messaging.shutdown()) await step.stop();
    await producer?.disconnect();
    await admin?.deleteTopics({ topics });
    await admin?.disconnect();
    await analytics?.stop();
  });

  it('comes to the reports that the running service came to, and mends what was spoilt', async () => {
    const history = aHistory(1);
    await start();
    await publish(history);
    await eventually('the service took in everything', async () => (await taken()) === history.length);
    const incremental = await allReports(analyst);
    await analytics.dataSource.query(`update work_orders set priority = 'P3', team_id = 'nobody', response = null, closed_at = null, responded_at = null`);
    await analytics.dataSource.query('delete from open_spells');
    await analytics.dataSource.query('delete from feedback');
    expect(await allReports(analyst)).not.toEqual(incremental);
    expect(await rebuildAll()).toBe(history.length);
    expect(await allReports(analyst)).toEqual(incremental);
    expect(await rebuildAll()).toBe(history.length);
    expect(await allReports(analyst)).toEqual(incremental);
    const log = await analytics.dataSource.driver.createSchemaBuilder().log();
    expect(log.upQueries).toEqual([]);
    expect((await admin.listGroups()).groups.filter(({ groupId }) => groupId.startsWith(service)).map(({ groupId }) => groupId)).toEqual([service]);
  });

  it('goes on while the service takes in more, and shows nothing half-done to anybody', async () => {
    const history = aHistory(2, 40);
    const rest = history.splice(100);
    await start();
    await publish(history);
    await eventually('the service took in the first part', async () => (await taken()) === 100);
    const counted = async () =>
      (await analyst.get<{ serviceLevelReport: { total: { workOrders: number } } }>('{ serviceLevelReport(from: "2025-01-01", to: "2027-12-31") { total { workOrders } } }')).serviceLevelReport.total.workOrders;
    const rebuilding = { done: false };
    const watch = async () => {
      for (let least = await counted(); !rebuilding.done; ) {
        const now = await counted();
        expect(now).toBeGreaterThanOrEqual(least);
        least = now;
      }
    };
    // One message after the other all the while: some meet the moment in which the tables change places.
    const stream = async () => {
      for (let next = rest.shift(); next; next = rebuilding.done ? undefined : rest.shift()) {
        await publish([next]);
        history.push(next);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    await Promise.all([rebuildAll().finally(() => (rebuilding.done = true)), stream(), watch()]);
    await publish(rest);
    history.push(...rest);
    await eventually('the service took in the rest', async () => (await taken()) === history.length);
    const afterwards = await allReports(analyst);
    await analytics.dataSource.query(truncateAll);
    await analytics.deliver(...history);
    expect(afterwards).toEqual(await allReports(analyst));
  });

  it('parks what still cannot take effect, and no longer what now can', async () => {
    const history = aHistory(3);
    const [first] = history;
    await producer.send({ topic: topics[0] ?? '', messages: [{ key: 'broken', value: 'no message' }] });
    await publish(history);
    await analytics.dataSource.query(`insert into parked_messages (id, consumer, topic, key, payload, reason) values (gen_random_uuid(), $1, $2, $3, $4, 'a mistake since mended')`, [service, own(first?.topic ?? ''), first?.key, first?.payload]);
    expect(await rebuildAll()).toBe(history.length);
    const parked: { key: string }[] = await analytics.dataSource.query('select key from parked_messages');
    expect(parked).toEqual([{ key: 'broken' }]);
  });

  it('is refused while another runs, and when the beginning of a topic is gone; the reports stay as they were', async () => {
    const history = aHistory(4);
    await publish(history);
    const [one, other] = await Promise.allSettled([rebuildAll(), rebuildAll()]);
    expect([one, other].map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const before = await allReports(analyst);
    const ends = await admin.fetchTopicOffsets(own('intake.service-requests'));
    await admin.deleteTopicRecords({ topic: own('intake.service-requests'), partitions: ends.map(({ partition, offset }) => ({ partition, offset })) });
    await expect(rebuildAll()).rejects.toThrow('no longer holds its beginning');
    expect(await allReports(analyst)).toEqual(before);
  });
});
