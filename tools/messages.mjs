// npm run messages -- list|show|replay …   messages that could not take effect, and asking for another try.
import { parseArgs } from 'node:util';
import { readState, stateFolder } from './graph-client/client.mjs';
import { askForReplay, consumers, messagesById, outcomeOf, parkedMessages } from './messages/parked.mjs';

const usage = `npm run messages -- COMMAND

  list [--service NAME] [--all]   列出搁置的消息 / parked messages; --all: those delivered since, too
  show ID                         查看内容与原因 / what it says and why it was parked
  replay ID [ID …]                重新投递 / deliver again, once the cause is mended
  replay --all [--service NAME]   全部重新投递 / every parked message

  NAME: ${consumers.join(', ')}
  DATABASE_URL: PostgreSQL 服务器（默认为内置的） / the PostgreSQL server (default: the embedded one)`;

/** Wrong words on the command line, or nothing to work on. */
class Refused extends Error {}

function serverUrl() {
  const found = process.env.DATABASE_URL || readState('identity', 'connection.json')?.databaseUrl;
  if (found) return found;
  throw new Refused(`系统未在 ${stateFolder()} 运行过：请先运行 npm start，或用 DATABASE_URL 指定 PostgreSQL 服务器。\nNothing has run in ${stateFolder()}: run "npm start" first, or name the PostgreSQL server by DATABASE_URL.`);
}

function wishes() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { service: { type: 'string' }, all: { type: 'boolean', default: false } } });
    const [command, ...ids] = positionals;
    if (values.service && !consumers.includes(values.service)) throw new Error(`--service: ${consumers.join(', ')}`);
    const names = values.service ? [values.service] : consumers;
    return { command, ids, names, all: values.all };
  } catch (error) {
    throw new Refused(`${error.message}\n\n${usage}`);
  }
}

function typeOf({ payload }) {
  try {
    return JSON.parse(payload).type ?? '?';
  } catch {
    return '?';
  }
}

const stateOf = ({ replay_requested_at: asked, replayed_at: done }) => (done ? '已重新投递 delivered again' : asked ? '等待投递 asked for' : '搁置 parked');
const firstLine = (text) => text.split('\n')[0].slice(0, 120);

async function list({ names, all }) {
  const found = await parkedMessages(serverUrl(), { names, replayedToo: all });
  const lines = found.map((message) => [message.id, message.service, message.parked_at.toISOString(), typeOf(message), stateOf(message), firstLine(message.reason)].join('\t'));
  console.log([`${found.length} 条消息 / messages`, ...lines].join('\n'));
}

async function show({ ids }) {
  for (const message of await known(ids)) {
    const { id, service, topic, key, payload, reason } = message;
    console.log([`${id}  ${service}  ${stateOf(message)}`, `topic ${topic}  key ${key}  ${message.parked_at.toISOString()}`, '', reason, '', payload].join('\n'));
  }
}

async function replay({ ids, names, all }) {
  if (all === ids.length > 0) throw new Refused(usage);
  const server = serverUrl();
  const wanted = all ? await parkedMessages(server, { names }) : await known(ids);
  const done = wanted.find((message) => message.replayed_at !== null);
  if (done) throw new Refused(`${done.id} 已重新投递过。\n${done.id} was delivered again already.`);
  await askForReplay(server, wanted);
  const outcomes = await settled(server, wanted);
  const count = (state) => outcomes.filter((message) => message.state === state).length;
  console.log(`${count('delivered')} 条已投递 / delivered, ${count('parkedAnew')} 条再次搁置 / parked again, ${count('asked')} 条等待服务处理 / waiting for their service`);
  for (const { id, state, anew } of outcomes) if (state === 'parkedAnew') console.log(`${id} -> ${anew.id}\t${firstLine(anew.reason)}`);
  if (count('delivered') < outcomes.length) process.exitCode = 1;
}

/** Services look for requests every second; one that is down takes them up when it is back. */
async function settled(server, messages) {
  for (let waited = 0; ; waited += 1) {
    const outcomes = await outcomeOf(server, messages);
    if (waited === 20 || outcomes.every(({ state }) => state !== 'asked')) return outcomes;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function known(ids) {
  const strange = ids.find((id) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id));
  if (ids.length === 0 || strange) throw new Refused(usage);
  const found = await messagesById(serverUrl(), ids);
  const missing = ids.find((id) => !found.some((message) => message.id === id.toLowerCase()));
  if (missing) throw new Refused(`没有编号为 ${missing} 的搁置消息。\nThere is no parked message ${missing}.`);
  return found;
}

const commands = { list, show, replay };

try {
  const asked = wishes();
  const command = commands[asked.command];
  if (!command) throw new Refused(usage);
  await command(asked);
} catch (error) {
  console.error(error instanceof Refused ? error.message : `无法读取数据库：${error.message}\nThe database could not be read: ${error.message}`);
  process.exitCode = error instanceof Refused ? 2 : 1;
}
