import { writeFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { LaunchFailure } from './failure.mjs';
import { startKafka } from './kafka.mjs';
import { startPostgres } from './postgres.mjs';
import { Processes } from './processes.mjs';
import { environmentOf, services } from './services.mjs';
import { checkout } from './settings.mjs';

/** The whole of Deskgraph as processes: what `npm start` runs, and what tests run and kill. */
export class System {
  constructor(settings) {
    this.settings = settings;
    this.processes = new Processes(settings.home);
    this.url = `http://127.0.0.1:${settings.ports.gateway}/graphql`;
    this.startedAt = new Date().toISOString();
  }

  /** PostgreSQL and Kafka, unless the settings name others, with every table and topic. */
  async startPlatform(tell = () => undefined) {
    const { home, platform, ports, databaseUrl, brokers } = this.settings;
    const kafka = brokers ?? startKafka(this.processes, { home, platform, port: ports.kafka, controllerPort: ports.kafkaController });
    const postgres = databaseUrl ?? startPostgres(this.processes, { home, port: ports.postgres, durable: this.settings.durable });
    [this.serverUrl, this.brokers] = await Promise.all([postgres, kafka]);
    tell('PostgreSQL 与 Kafka 已启动', 'PostgreSQL and Kafka are up');
    const { code, said } = await this.run('tools/launch/migrate.mjs', ['--topics'], { DATABASE_URL: this.serverUrl, KAFKA_BROKERS: this.brokers });
    if (code !== 0) throw new LaunchFailure(`数据库或主题准备失败：\n${said}`, 'The databases or topics could not be prepared (see above).');
    tell('数据库与主题已就绪', `databases and topics are ready (${said.trim()})`);
  }

  /** Our own processes, all at once; resolves when each says it is ready. */
  async startServices() {
    const embedded = this.settings.issuer === undefined;
    this.issuer = this.settings.issuer ?? `http://127.0.0.1:${this.settings.ports.identity}`;
    const wanted = services.filter(({ name }) => embedded || name !== 'identity');
    await Promise.all(wanted.map((service) => this.startService(service)));
  }

  startService(service) {
    const { name, niceness } = service;
    return this.processes.start({
      name,
      niceness,
      node: true,
      command: process.execPath,
      args: ['--enable-source-maps', ...heapOf(name), join(checkout, 'apps', name, 'dist', 'src', 'main.js'), this.settings.home],
      env: { ...inherited(), ...environmentOf(service, this) },
      ready: () => saysReady(this.settings.ports[name]),
      // The first start of knowledge reads the starter articles and trains its classifiers.
      within: 600_000,
    });
  }

  /** Runs a program of ours to its end. */
  run(program, args, env) {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [join(checkout, program), ...args], { env: { ...inherited(), ...env }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
      this.helper = child;
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, said }));
    });
  }

  /** Tells others where everything is; kept true when a process is restarted. */
  async announce() {
    const file = join(this.settings.home, 'ready.json');
    const write = (pids) => {
      const { url, startedAt, issuer } = this;
      const { home, ports } = this.settings;
      writeFileSync(`${file}.new`, JSON.stringify({ url, graphiql: url.replace('/graphql', '/graphiql'), port: ports.gateway, pids, startedAt, home, issuer }, null, 2));
    };
    const publish = async (pids) => {
      write(pids);
      await rename(`${file}.new`, file);
    };
    this.processes.onChange = (pids) => void publish(pids);
    await publish(this.processes.pids());
  }

  async stop() {
    this.helper?.kill('SIGTERM');
    this.processes.onChange = undefined;
    await rm(join(this.settings.home, 'ready.json'), { force: true });
    await this.processes.stop();
    await rm(join(this.settings.home, 'processes.json'), { force: true });
  }
}

/** Small heaps: they are collected sooner, and six processes share the machine. */
const heapOf = (name) => [`--max-old-space-size=${name === 'knowledge' ? 384 : 160}`, '--max-semi-space-size=8'];

/** What every process may see of our own environment: nothing of the launcher's settings slips through. */
function inherited() {
  const { PATH, HOME, LANG, TZ, TMPDIR, SSL_CERT_FILE, NODE_EXTRA_CA_CERTS } = process.env;
  const present = Object.entries({ PATH, HOME, LANG, TZ, TMPDIR, SSL_CERT_FILE, NODE_EXTRA_CA_CERTS }).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(present), NODE_ENV: 'production' };
}

async function saysReady(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(3_000) })).ok;
  } catch {
    return false;
  }
}
