import { CustomerRegistered, topics } from '@deskgraph/contracts';
import { createLogger } from '@deskgraph/runtime';
import { Kafka, logLevel } from 'kafkajs';
import type { DataSource, EntityManager, MigrationInterface, QueryRunner } from 'typeorm';
import { createMessagingTables, Delivery, on, outgoing, Outbox, Permanent, startMessaging, type Messaging } from './index';
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
const customer = (id: string) => outgoing(CustomerRegistered, id, new Date(), { customerId: id, name: id, level: 'STANDARD' });

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
      const messaging = await startMessaging({ service, brokers: brokers(), databaseUrl: database.url, dataSource, subscriptions, logger });
      running.push(messaging);
      return messaging;
    };
    const stop = async (messaging: Messaging) => {
      running.splice(running.indexOf(messaging), 1);
      for (const step of messaging.shutdown) await step.stop();
    };
    const commit = (work: (tx: EntityManager) => Promise<unknown>) => dataSource.transaction(work);
    const outbox = new Outbox();

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
      const name = `order-${Date.now()}`;
      await start(name);
      await commit((tx) => outbox.append(tx, [customer('a1'), customer('b1')]));
      await commit(async (tx) => {
        await outbox.append(tx, [customer('never')]);
        throw new Error('rolled back');
      }).catch(() => undefined);
      await commit((tx) => outbox.append(tx, [customer('a2'), customer('b2')]));
      await until('all four took effect', async () => (await effects(name)).length === 4);
      expect((await effects(name)).sort()).toEqual(['a1', 'a2', 'b1', 'b2']);
    });

    it('goes on where a stopped consumer left off, with nothing lost or doubled', async () => {
      const name = `restart-${Date.now()}`;
      const ids = Array.from({ length: 300 }, (_, index) => `c${index}`);
      const first = await start(name);
      await commit((tx) => outbox.append(tx, ids.slice(0, 150).map(customer)));
      await until('some took effect', async () => (await effects(name)).filter((id) => ids.includes(id)).length > 10);
      await stop(first);
      await commit((tx) => outbox.append(tx, ids.slice(150).map(customer)));
      await start(name);
      await until('all took effect', async () => new Set((await effects(name)).filter((id) => ids.includes(id))).size === 300);
      const seen = (await effects(name)).filter((id) => ids.includes(id));
      expect(seen.length).toBe(300);
    });

    it('relays with one instance at a time, and the other takes over', async () => {
      const name = `relay-${Date.now()}`;
      const [one, two] = [await start(name), await start(name)];
      await commit((tx) => outbox.append(tx, [customer('x1')]));
      await until('x1 took effect', async () => (await effects(name)).includes('x1'));
      await stop(one);
      await commit((tx) => outbox.append(tx, [customer('x2')]));
      await until('x2 took effect', async () => (await effects(name)).includes('x2'));
      expect((await effects(name)).filter((id) => id.startsWith('x'))).toEqual(['x1', 'x2']);
      expect(two.checks).toHaveLength(1);
    });

    it('delivers a parked message again when somebody asks, and says why when it fails again', async () => {
      const name = `replay-${Date.now()}`;
      let broken = true;
      const healing = on(CustomerRegistered, async (tx, { data: { customerId } }) => {
        if (customerId === 'patient' && broken) throw new Permanent('not yet');
        await tx.query('insert into effects (customer_id, consumer) values ($1, $2)', [customerId, name]);
      });
      await start(name, [healing]);
      await commit((tx) => outbox.append(tx, [customer('patient'), customer('healthy')]));
      await until('it was parked', async () => (await parked()).length === 1 && (await effects(name)).includes('healthy'));
      broken = false;
      await dataSource.query('update parked_messages set replay_requested_at = now()');
      await until('it took effect', async () => (await effects(name)).includes('patient'));
      await until('it is marked as replayed', async () => (await parked()).length === 0);
    });
  });
});
