import { randomUUID } from 'node:crypto';
import { CustomerRegistered, envelopeSchema, topics, type Envelope } from '@deskgraph/contracts';
import { createLogger } from '@deskgraph/runtime';
import { Kafka, logLevel } from 'kafkajs';
import type { DataSource, EntityManager, MigrationInterface, QueryRunner } from 'typeorm';
import { createKafka, createMessaging, createMessagingTables, Delivery, followTopics, on, onAll, outgoing, Outbox, Permanent, type Messaging } from './index';
import { ownDatabase, registered, until, type OwnDatabase } from './messaging.fixture';

class CreateTables implements MigrationInterface {
  readonly name = 'CreateTables1772355600000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createMessagingTables);
    await runner.query('create table effects (n bigint generated always as identity, customer_id text, consumer text)');
  }
  async down(): Promise<void> {}
}

const logger = createLogger('test', 'silent');
const brokers = (): string[] => (process.env['TEST_KAFKA_BROKERS'] ?? '').split(',');

describe('messaging', () => {
  let database: OwnDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await ownDatabase(process.env['TEST_DATABASE_URL'] ?? '', [CreateTables]);
    dataSource = database.dataSource;
  });
  beforeEach(() => dataSource.query('truncate effects, inbox, outbox, parked_messages'));
  afterAll(() => database?.drop());

  const effect = (consumer: string) =>
    on(CustomerRegistered, async (tx, { data: { customerId } }) => {
      if (customerId.startsWith('poison')) throw new Permanent('this one can never be');
      if (customerId.startsWith('weak')) throw new Error('this one fails every time');
      await tx.query('insert into effects (customer_id, consumer) values ($1, $2)', [customerId, consumer]);
    });
  const delivery = (consumer = 'one') => new Delivery({ consumer, dataSource, subscriptions: [effect(consumer)], logger, retryDelays: [1, 1] });
  const effects = async (consumer = 'one'): Promise<string[]> =>
    (await dataSource.query('select customer_id from effects where consumer = $1 order by n', [consumer])).map((row: { customer_id: string }) => row.customer_id);
  const parked = (): Promise<{ key: string; reason: string }[]> => dataSource.query('select key, reason from parked_messages where replayed_at is null order by parked_at');

  describe('delivery', () => {
    it('lets each message take effect once, for each consumer', async () => {
      const messages = [registered('a'), registered('b')];
      await delivery().deliver([...messages, ...messages]);
      await delivery().deliver(messages);
      await delivery('two').deliver(messages);
      expect([await effects(), await effects('two')]).toEqual([['a', 'b'], ['a', 'b']]);
    });

    it('parks what can never be, what fails every time and what is no message, and nothing waits for them', async () => {
      const broken = { topic: 'intake.customers', key: 'broken', payload: '{"not": "an envelope"}' };
      const wrong = { ...registered('wrong'), key: 'wrong' };
      await delivery().deliver([registered('a'), registered('poison'), broken, { ...wrong, payload: wrong.payload.replace('"STANDARD"', '"ROYAL"') }, registered('weak'), registered('b')]);
      expect(await effects()).toEqual(['a', 'b']);
      expect((await parked()).map(({ key }) => key).sort()).toEqual(['broken', 'poison', 'weak', 'wrong']);
      expect((await parked()).find(({ key }) => key === 'weak')?.reason).toContain('this one fails every time');
    });

    it('hands over what came in a row together, and one by one when that fails', async () => {
      const heard: string[][] = [];
      const together = onAll(CustomerRegistered, async (tx, messages) => {
        const ids = messages.map(({ data: { customerId } }) => customerId);
        heard.push(ids);
        if (ids.includes('poison')) throw new Permanent('this one can never be');
        await tx.query("insert into effects (customer_id, consumer) select unnest($1::text[]), 'one'", [ids]);
      });
      const batches = new Delivery({ consumer: 'one', dataSource, subscriptions: [together], logger, retryDelays: [] });
      const [a, b] = [registered('a'), registered('b')];
      await batches.deliver([a, b, a]);
      await batches.deliver([b, registered('c'), registered('poison'), registered('d')]);
      expect(heard).toEqual([['a', 'b'], ['c', 'poison', 'd'], ['c'], ['poison'], ['d']]);
      expect(await effects()).toEqual(['a', 'b', 'c', 'd']);
      expect((await parked()).map(({ key }) => key)).toEqual(['poison']);
    });

    it('leaves no trace of a batch of which the process did not live to see the end', async () => {
      const dying = on(CustomerRegistered, async (tx, { data: { customerId } }) => {
        await tx.query('insert into effects (customer_id, consumer) values ($1, $2)', [customerId, 'one']);
        if (customerId === 'b') await tx.query('select pg_terminate_backend(pg_backend_pid())');
      });
      const cut = new Delivery({ consumer: 'one', dataSource, subscriptions: [dying], logger });
      const messages = [registered('a'), registered('b')];
      await expect(cut.deliver(messages)).rejects.toThrow();
      expect(await effects()).toEqual([]);
      await delivery().deliver(messages);
      expect(await effects()).toEqual(['a', 'b']);
    });
  });

  describe('over Kafka', () => {
    const running: Messaging[] = [];
    const start = async (service: string, subscriptions = [effect(service)]) => {
      const messaging = createMessaging({ service, brokers: brokers(), databaseUrl: database.url, dataSource, logger });
      await messaging.start(subscriptions);
      running.push(messaging);
      return messaging;
    };
    const stop = async (messaging: Messaging) => {
      running.splice(running.indexOf(messaging), 1);
      for (const step of messaging.shutdown()) await step.stop();
    };
    const commit = (work: (tx: EntityManager) => Promise<unknown>) => dataSource.transaction(work);
    const outbox = new Outbox();
    // Topics outlive a test run on a broker of one's own: each run looks at its own customers only.
    const run = randomUUID();
    const there = (id: string): string => `${id} ${run}`;
    const dataOf = (id: string) => ({ customerId: there(id), name: id, level: 'STANDARD' as const });
    const about = (aggregate: string, id: string) => outgoing(CustomerRegistered, there(aggregate), new Date(), dataOf(id));
    const ours = async (consumer: string, prefix = ''): Promise<string[]> =>
      (await effects(consumer)).filter((id) => id.endsWith(run) && id.startsWith(prefix)).map((id) => id.replace(` ${run}`, ''));

    beforeAll(async () => {
      const admin = new Kafka({ brokers: brokers(), logLevel: logLevel.NOTHING }).admin();
      await admin.connect();
      await admin.createTopics({ topics: topics.map(({ name }) => ({ topic: name, numPartitions: 3 })) });
      await admin.disconnect();
    });
    afterEach(async () => {
      for (const messaging of [...running]) await stop(messaging);
    });

    it('publishes what committed, in order for each aggregate, and nothing that was rolled back', async () => {
      const name = `order-${run}`;
      await start(name);
      const expected = Array.from({ length: 20 }, (_, index) => `step ${index}`);
      for (const step of expected) {
        await commit((tx) => outbox.append(tx, [about('one aggregate', step)]));
        await commit(async (tx) => {
          await outbox.append(tx, [about('one aggregate', `never ${step}`)]);
          throw new Error('rolled back');
        }).catch(() => undefined);
      }
      await until('the last took effect', async () => (await ours(name)).includes('step 19'));
      expect(await ours(name)).toEqual(expected);
    });

    it('carries time, correlation and cause in the envelope', async () => {
      const heard = new Map<string, Envelope>();
      const listening = on(CustomerRegistered, async (tx, message) => {
        heard.set(message.data.customerId, message);
        if (message.data.customerId === there('first')) await outbox.append(tx, [about('two', 'second')]);
      });
      await start(`envelope-${run}`, [listening]);
      await commit((tx) => outbox.append(tx, [outgoing(CustomerRegistered, there('one'), new Date('2026-11-24T01:30:00.120Z'), dataOf('first'))]));
      await until('the second was heard', async () => heard.has(there('second')));
      const [first, second] = [heard.get(there('first')), heard.get(there('second'))];
      expect(envelopeSchema.parse(first)).toEqual({
        id: expect.any(String), type: 'intake.CustomerRegistered', version: 1, occurredAt: '2026-11-24T01:30:00.120Z',
        aggregate: { type: 'Customer', id: there('one') }, correlationId: expect.any(String), data: dataOf('first'),
      });
      expect(second).toMatchObject({ causationId: first?.id, correlationId: first?.correlationId });
    });

    it('goes on where a stopped consumer left off, with nothing lost or doubled', async () => {
      const name = `restart-${run}`;
      const ids = Array.from({ length: 300 }, (_, index) => `c${index}`);
      const first = await start(name);
      await commit((tx) => outbox.append(tx, ids.slice(0, 150).map((id) => about(id, id))));
      await until('some took effect', async () => (await ours(name, 'c')).length > 10);
      await stop(first);
      await commit((tx) => outbox.append(tx, ids.slice(150).map((id) => about(id, id))));
      await start(name);
      await until('all took effect', async () => new Set(await ours(name, 'c')).size === 300);
      expect((await ours(name, 'c')).length).toBe(300);
    });

    it('relays with one instance at a time, and the other takes over', async () => {
      const name = `relay-${run}`;
      const [one] = [await start(name), await start(name)];
      await commit((tx) => outbox.append(tx, [about('x', 'x1')]));
      await until('x1 took effect', async () => (await ours(name)).includes('x1'));
      await stop(one);
      await commit((tx) => outbox.append(tx, [about('x', 'x2')]));
      await until('x2 took effect', async () => (await ours(name)).includes('x2'));
      expect(await ours(name, 'x')).toEqual(['x1', 'x2']);
    });

    it('relays on after its connection was cut', async () => {
      const name = `cut-${run}`;
      await start(name);
      await commit((tx) => outbox.append(tx, [about('y', 'y1')]));
      await until('y1 took effect', async () => (await ours(name)).includes('y1'));
      const cut: unknown[] = await dataSource.query(
        "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())",
      );
      expect(cut).toHaveLength(1);
      await commit((tx) => outbox.append(tx, [about('y', 'y2')]));
      await until('y2 took effect', async () => (await ours(name)).includes('y2'));
      expect(await ours(name, 'y')).toEqual(['y1', 'y2']);
    });

    it('lets every process follow every message from some time on, and none twice when one fails', async () => {
      const topic = CustomerRegistered.topic;
      const send = async (...customers: string[]) => {
        const producer = createKafka('test', brokers(), logger).producer();
        await producer.connect();
        await producer.send({ topic, messages: customers.map((customer) => ({ key: customer, value: registered(customer).payload })) });
        await producer.disconnect();
      };
      const since = new Date();
      const first: string = randomUUID();
      await send(first);
      const seen: string[][] = [[], []];
      const starts: bigint[] = [];
      const failOnce = new Set(['fails']);
      const followers = await Promise.all(seen.map((list, nth) => followTopics({
        name: 'test-follow', brokers: brokers(), topics: [topic], since, logger,
        onStart: (start) => void starts.push(...[...start.values()].map(({ from, end }) => end - from)),
        onMessage: ({ payload }) => {
          if (nth === 0 && failOnce.delete('fails')) throw new Error('not this time');
          list.push(JSON.parse(payload).aggregate.id);
        },
      })));
      const more: string[] = [randomUUID(), randomUUID()];
      await send(...more);
      try {
        for (const list of seen) await until('a follower has seen all', async () => [first, ...more].every((id) => list.includes(id)));
        for (const list of seen) expect(list.filter((id) => [first, ...more].includes(id)).sort()).toEqual([first, ...more].sort());
        expect(starts.reduce((sum, waiting) => sum + waiting, 0n)).toBeGreaterThanOrEqual(2n);
      } finally {
        await Promise.all(followers.map((follower) => follower.stop()));
      }
    });

    it('delivers a parked message again when somebody asks, and says why when it fails again', async () => {
      const name = `replay-${run}`;
      let why: string | undefined = 'not yet';
      const healing = on(CustomerRegistered, async (tx, { data: { customerId } }) => {
        if (customerId === there('patient') && why) throw new Permanent(why);
        await tx.query('insert into effects (customer_id, consumer) values ($1, $2)', [customerId, name]);
      });
      const waiting = async (reason: string) => (await parked()).length === 1 && (await parked())[0]?.reason.includes(reason) === true;
      const askForReplay = () => dataSource.query('update parked_messages set replay_requested_at = now() where replayed_at is null');
      await start(name, [healing]);
      await commit((tx) => outbox.append(tx, [about('p', 'patient'), about('h', 'healthy')]));
      await until('it was parked', async () => (await waiting('not yet')) && (await ours(name)).includes('healthy'));
      why = 'still not';
      await askForReplay();
      await until('it is parked with its new reason', () => waiting('still not'));
      why = undefined;
      await askForReplay();
      await until('it took effect', async () => (await ours(name)).includes('patient'));
      await until('it is marked as replayed', async () => (await parked()).length === 0);
    });
  });
});
