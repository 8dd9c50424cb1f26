// npm start: installs what is missing, starts everything, says where it is, and stops all of it on Ctrl+C.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { explained } from './failure.mjs';
import { installPackages, installPlatform, stopInstalling } from './install.mjs';
import { requireFree } from './ports.mjs';
import { Progress } from './progress.mjs';
import { requireJava, requireNode } from './requirements.mjs';
import { help, readSettings } from './settings.mjs';
import { endLeftovers, lockState } from './state-lock.mjs';

const progress = new Progress();
let home = '.deskgraph';
let unlock = () => undefined;
let system;
let ending;

/** Stops whatever is running, once; a second Ctrl+C changes nothing. */
function end(exitCode) {
  ending ??= (async () => {
    await stopInstalling();
    await system?.stop();
    await unlock();
    process.exit(exitCode);
  })();
  return ending;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (!ending) console.log('\n正在停止 / stopping …');
    void end(0);
  });
}

async function start() {
  requireNode();
  const settings = readSettings(process.argv.slice(2), process.env);
  if (settings.help) return void console.log(help);
  home = settings.home;
  unlock = await lockState(home);
  await endLeftovers(home);
  if (settings.reset) await emptyExceptLock();
  const { postgres, kafka, kafkaController, identity, ...always } = settings.ports;
  await requireFree({ ...always, ...(settings.databaseUrl ? {} : { postgres }), ...(settings.brokers ? {} : { kafka, kafkaController }), ...(settings.issuer ? {} : { identity }) });
  if (!settings.brokers) requireJava();

  console.log('Deskgraph');
  await install(settings);
  const { System } = await import('./system.mjs');
  system = new System(settings);
  await progress.step('启动 PostgreSQL 与 Kafka', 'starting PostgreSQL and Kafka', () => system.startPlatform((zh, en) => progress.done(zh, en)));
  await progress.step('启动服务', 'starting the services', () => system.startServices());
  progress.done('各服务已就绪', 'all services are ready');
  const { loadDemo, whereThingsAre } = await import('./demo.mjs');
  if (settings.demo && !settings.issuer && (await progress.step('加载演示数据', 'loading the demo organisation', () => loadDemo(system)))) progress.done('演示数据已加载', 'the demo organisation is loaded');
  await system.announce();
  console.log(`\n${whereThingsAre(system)}\n\nready ${system.url}`);
}

async function install({ platform, brokers, ownModels }) {
  if (await progress.step('安装依赖包', 'installing packages', installPackages)) progress.done('依赖包已安装', 'packages are installed');
  const needsPlatform = !brokers || !ownModels;
  if (needsPlatform && (await progress.step('下载 Kafka 与语言模型', 'fetching Kafka and the language models', () => installPlatform(platform)))) {
    progress.done('Kafka 与语言模型已下载', 'Kafka and the language models are here');
  }
  const { buildAll } = await import('../build.mjs');
  const built = await progress.step('编译', 'compiling', buildAll);
  if (built > 0) progress.done('编译完成', `${built} files compiled`);
}

async function emptyExceptLock() {
  for (const name of await readdir(home)) if (name !== 'launcher.pid') await rm(join(home, name), { recursive: true, force: true });
}

try {
  await start();
} catch (error) {
  if (!ending) {
    console.error(`\n${explained(error, home)}`);
    await end(1);
  }
}
