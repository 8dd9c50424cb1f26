// Parked messages of every service that listens to Kafka, read from and asked for in the service's own database.
import { createRequire } from 'node:module';
import { databaseOf, services } from '../launch/services.mjs';

const { Client } = createRequire(import.meta.url)('pg');

/** Services that consume events; only they can park one. */
export const consumers = services.filter(({ settings }) => settings.includes('KAFKA_BROKERS')).map(({ name }) => name);

async function inDatabase(serverUrl, service, work) {
  const client = new Client({ connectionString: databaseOf(serverUrl, service), connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function inEach(serverUrl, names, work) {
  const found = await Promise.all(names.map((service) => inDatabase(serverUrl, service, async (client) => (await work(client)).map((row) => ({ service, ...row })))));
  return found.flat().sort((one, other) => one.parked_at - other.parked_at);
}

const columns = 'id, topic, key, payload, reason, parked_at, replay_requested_at, replayed_at';

/** Oldest first; those already delivered again only on wish. */
export function parkedMessages(serverUrl, { names = consumers, replayedToo = false } = {}) {
  const which = replayedToo ? '' : 'where replayed_at is null';
  return inEach(serverUrl, names, async (client) => (await client.query(`select ${columns} from parked_messages ${which} order by parked_at`)).rows);
}

export function messagesById(serverUrl, ids, names = consumers) {
  return inEach(serverUrl, names, async (client) => (await client.query(`select ${columns} from parked_messages where id = any($1)`, [ids])).rows);
}

/** Asks the services to deliver these again; they look every second. */
export async function askForReplay(serverUrl, messages) {
  const asking = 'update parked_messages set replay_requested_at = now() where id = any($1) and replayed_at is null';
  for (const service of new Set(messages.map((message) => message.service))) {
    const ids = messages.filter((message) => message.service === service).map(({ id }) => id);
    await inDatabase(serverUrl, service, (client) => client.query(asking, [ids]));
  }
}

/** What became of them: delivered, parked anew with a new reason, or not yet taken up. */
export async function outcomeOf(serverUrl, messages) {
  const names = [...new Set(messages.map(({ service }) => service))];
  const [now, waiting] = await Promise.all([messagesById(serverUrl, messages.map(({ id }) => id), names), parkedMessages(serverUrl, { names })]);
  return now.map((message) => {
    const anew = waiting.find(({ service, payload, parked_at: at }) => service === message.service && payload === message.payload && at > message.parked_at);
    return { ...message, anew, state: message.replayed_at === null ? 'asked' : anew ? 'parkedAnew' : 'delivered' };
  });
}
