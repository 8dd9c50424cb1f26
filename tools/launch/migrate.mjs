// Brings every database up to date; with --topics creates missing topics too. Settings: DATABASE_URL, KAFKA_BROKERS.
// A program of its own: what it loads is gone again when the services start.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { databaseOf, services } from './services.mjs';
import { checkout } from './settings.mjs';

const require = createRequire(join(checkout, 'package.json'));

async function migrateAll(serverUrl) {
  const names = services.filter(({ owns }) => owns === 'database').map(({ name }) => name);
  const counts = await Promise.all(
    names.map(async (name) => {
      const { migrate } = require(join(checkout, 'apps', name, 'dist', 'src', 'migrate.js'));
      return (await migrate(databaseOf(serverUrl, name))).length;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** A topic keeps messages as long as the broker says, which is for ever, unless it says otherwise itself. */
const topicOf = ({ name, partitions, keptMillis }) => ({
  topic: name, numPartitions: partitions, replicationFactor: 1, configEntries: keptMillis ? [{ name: 'retention.ms', value: String(keptMillis) }] : [],
});

async function createTopics(brokers) {
  const { topics } = require(join(checkout, 'libs', 'contracts', 'dist', 'src', 'index.js'));
  const { Kafka, logLevel } = require('kafkajs');
  const admin = new Kafka({ clientId: 'deskgraph-topics', brokers: brokers.split(','), logLevel: logLevel.NOTHING, retry: { initialRetryTime: 100, maxRetryTime: 500, retries: 60 } }).admin();
  await admin.connect();
  try {
    const present = new Set(await admin.listTopics());
    const missing = topics.filter(({ name }) => !present.has(name));
    if (missing.length > 0) {
      await admin.createTopics({ waitForLeaders: true, topics: missing.map(topicOf) });
    }
    return missing.length;
  } finally {
    await admin.disconnect();
  }
}

const { DATABASE_URL, KAFKA_BROKERS } = process.env;
const [migrations, topics] = await Promise.all([
  DATABASE_URL ? migrateAll(DATABASE_URL) : 0,
  process.argv.includes('--topics') && KAFKA_BROKERS ? createTopics(KAFKA_BROKERS) : 0,
]);
console.log(`${migrations} migrations, ${topics} topics`);
process.exit(0);
