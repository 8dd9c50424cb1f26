import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { newClusterId } from './cluster-id.mjs';
import { requireJava } from './requirements.mjs';

/** Starts an Apache Kafka broker that is its own controller (KRaft). Resolves with its address. */
export async function startKafka(processes, { home, platform, port, controllerPort }) {
  requireJava();
  const folder = join(home, 'kafka');
  const config = join(folder, 'server.properties');
  const logging = join(folder, 'log4j2.properties');
  await mkdir(folder, { recursive: true });
  await writeFile(config, serverProperties(folder, port, controllerPort));
  await writeFile(logging, 'rootLogger.level = warn\nrootLogger.appenderRef.console.ref = console\nappender.console.type = Console\nappender.console.name = console\nappender.console.layout.type = PatternLayout\nappender.console.layout.pattern = %d %p %m (%c)%n\n');
  const classPath = await classPathOf(join(platform, 'broker'));
  await formatOnce(processes, folder, config, classPath);
  const args = [...memory, ...sharedClasses(folder), `-Dlog4j2.configurationFile=${logging}`, '-cp', classPath, 'kafka.Kafka', config];
  await processes.start({ name: 'kafka', command: 'java', args, env: process.env, ready: () => accepts(port) });
  return `127.0.0.1:${port}`;
}

const memory = ['-Xmx192m', '-Xms64m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:MaxMetaspaceSize=160m'];

/** The classes of the first run are kept and halve the start of every later one. */
function sharedClasses(folder) {
  const archive = join(folder, 'classes.jsa');
  return existsSync(archive) ? [`-XX:SharedArchiveFile=${archive}`, '-Xshare:auto'] : [`-XX:ArchiveClassesAtExit=${archive}`];
}

/** What the rest of the system relies on, wherever the broker runs; docker-compose.yml says the same. */
export const brokerPromises = {
  'auto.create.topics.enable': false,
  // Analytics is rebuilt from the events: none is thrown away, and no group forgets where it was.
  'log.retention.ms': -1, 'offsets.retention.minutes': 525_600,
  'offsets.topic.replication.factor': 1, 'transaction.state.log.replication.factor': 1, 'transaction.state.log.min.isr': 1,
};

function serverProperties(folder, port, controllerPort) {
  const settings = {
    'process.roles': 'broker,controller', 'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`, 'controller.listener.names': 'CONTROLLER',
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'log.dirs': join(folder, 'data'),
    ...brokerPromises,
    'offsets.topic.num.partitions': 5,
    'group.initial.rebalance.delay.ms': 0,
    // After kill -9 the restarted broker waits until its old session is over.
    'broker.session.timeout.ms': 3_000, 'broker.heartbeat.interval.ms': 500,
    'log.segment.bytes': 67_108_864, 'log.index.size.max.bytes': 1_048_576,
    // Half of the usual heap would go to compacting topics of which there is one, a small one.
    'log.cleaner.dedupe.buffer.size': 16_777_216,
    'num.network.threads': 2, 'num.io.threads': 2, 'background.threads': 2,
  };
  return Object.entries(settings).map(([name, value]) => `${name}=${value}\n`).join('');
}

/** Sorted: shared classes hold only while the class path stays the same. */
async function classPathOf(folder) {
  const jars = (await readdir(folder)).filter((file) => file.endsWith('.jar')).sort();
  return jars.map((jar) => join(folder, jar)).join(':');
}

async function formatOnce(processes, folder, config, classPath) {
  const done = join(folder, 'formatted');
  if (existsSync(done)) return;
  await rm(join(folder, 'data'), { recursive: true, force: true });
  const clusterId = newClusterId();
  await processes.run('java', ['-Xmx128m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', classPath, 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', config]);
  await writeFile(done, clusterId);
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const answer = (value) => {
      socket.destroy();
      resolve(value);
    };
    socket.setTimeout(1_000, () => answer(false));
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}
