// npm test [static] [unit] [integration] [e2e]: installs what is missing, runs everything (or the groups named), and
// ends with one line "N passed, N failed" summed over all suites.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explained, LaunchFailure } from '../launch/failure.mjs';
import { installPackages, installPlatform, stopInstalling } from '../launch/install.mjs';
import { requireJava, requireNode } from '../launch/requirements.mjs';
import { checkout, portsFrom, readSettings } from '../launch/settings.mjs';
import { installBrowser, stopInstallingBrowser } from './browser.mjs';
import { freeBlock } from './free-ports.mjs';
import { jest, nodeTests, program, stopSuites } from './suites.mjs';

const groups = ['static', 'unit', 'integration', 'e2e'];
const wanted = process.argv.slice(2).filter((word) => groups.includes(word));
const wants = (group) => wanted.length === 0 || wanted.includes(group);
const results = [];
const systems = [];

/** A platform (and services) of its own in a temporary folder. */
async function system(name) {
  const home = await mkdtemp(join(tmpdir(), `deskgraph-${name}-`));
  const first = await freeBlock(Object.keys(portsFrom(0)).length);
  const { System } = await import('../launch/system.mjs');
  const made = new System({ ...readSettings([], { DESKGRAPH_HOME: home, DESKGRAPH_PORT: String(first), LOG_LEVEL: 'warn', MODEL_DIR: process.env.MODEL_DIR }), durable: false });
  systems.push(made);
  return made;
}

async function stopSystems() {
  for (const each of systems.splice(0).reverse()) {
    await each.stop();
    await rm(each.settings.home, { recursive: true, force: true });
  }
}

async function run(suite) {
  const result = await suite;
  results.push(result);
  console.log(`${result.failed === 0 ? '✓' : '✗'} ${result.name}: ${result.passed} passed, ${result.failed} failed${result.skipped ? `, ${result.skipped} skipped` : ''} (${result.seconds.toFixed(0)} s)`);
}

async function runStatic() {
  const bin = (name) => join(checkout, 'node_modules', '.bin', name);
  await run(program('types', bin('tsc'), ['-p', 'tsconfig.base.json', '--noEmit']));
  await run(program('types of the console', bin('tsc'), ['-p', 'apps/console/tsconfig.json']));
  await run(program('lint', bin('eslint'), ['.', '--max-warnings', '0']));
  await run(program('boundaries', bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'apps', 'libs']));
  await run(program('generated files', process.execPath, ['tools/generate.mjs', '--check']));
  await run(nodeTests('tools', 'tools/**/*.test.mjs'));
}

async function runIntegration() {
  const platform = await system('integration');
  await platform.startPlatform();
  await run(jest('integration', { DESKGRAPH_TESTS: 'integration', TEST_DATABASE_URL: platform.serverUrl, TEST_KAFKA_BROKERS: platform.brokers, MODEL_DIR: platform.settings.modelDir }, ['--maxWorkers=2']));
  await stopSystems();
}

async function runEndToEnd() {
  const whole = await system('e2e');
  await whole.startPlatform();
  await whole.startServices();
  const { loadDemo } = await import('../launch/demo.mjs');
  await loadDemo(whole);
  await whole.announce();
  const env = { DESKGRAPH_TESTS: 'e2e', DESKGRAPH_URL: whole.url, DESKGRAPH_HOME: whole.settings.home, TEST_DATABASE_URL: whole.serverUrl };
  await run(jest('end to end', env, ['--runInBand', '--testPathIgnorePatterns', 'survival', '/dist/', '/node_modules/']));
  // It kills what the others stand on, so it comes last.
  await run(jest('survival', env, ['--runInBand', '--testPathPatterns', 'survival']));
  await stopSystems();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopSuites();
    stopInstallingBrowser();
    void Promise.all([stopInstalling(), stopSystems()]).then(() => process.exit(130));
  });
}

try {
  requireNode();
  requireJava();
  await installPackages();
  await installPlatform(join(checkout, '.platform'));
  if (wants('e2e')) await installBrowser();
  const { buildAll } = await import('../build.mjs');
  await buildAll();
  if (wants('static')) await runStatic();
  if (wants('unit')) await run(jest('unit', { DESKGRAPH_TESTS: 'unit' }, ['--maxWorkers=2']));
  if (wants('integration')) await runIntegration();
  if (wants('e2e')) await runEndToEnd();
} catch (error) {
  console.error(explained(error, checkout));
  if (!(error instanceof LaunchFailure)) console.error(error);
  results.push({ name: 'set-up', passed: 0, failed: 1 });
} finally {
  await stopSystems();
}

const sum = (count) => results.reduce((total, result) => total + (result[count] ?? 0), 0);
if (sum('skipped') > 0) console.log(`${sum('skipped')} skipped: they evaluate on data that is not part of the project (../shared/data)`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
