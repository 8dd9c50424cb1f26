// npm run triage:evaluate -- --train A.csv --test B.csv [--oos C.csv] --report out.json   (or --folds 5 instead of --test)
// Trains as the service does and says how well texts get their labels. Works without a running stack.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { installPackages, installPlatform } from './launch/install.mjs';
import { checkout } from './launch/settings.mjs';

const usage = 'npm run triage:evaluate -- --train A.csv (--test B.csv | --folds 5) [--oos C.csv] [--report out.json]';
const require = createRequire(import.meta.url);

function options() {
  const { values } = parseArgs({ options: { train: { type: 'string' }, test: { type: 'string' }, oos: { type: 'string' }, folds: { type: 'string' }, report: { type: 'string' }, precision: { type: 'string', default: '0.92' } } });
  if (!values.train) throw new Error(`--train is needed: ${usage}`);
  if (!values.test === !values.folds) throw new Error(`either --test or --folds is needed: ${usage}`);
  const folds = values.folds === undefined ? undefined : Number(values.folds);
  if (folds !== undefined && !(Number.isInteger(folds) && folds >= 2 && folds <= 20)) throw new Error(`--folds: ${values.folds} is no number from 2 to 20`);
  const precision = Number(values.precision);
  if (!(precision > 0 && precision < 1)) throw new Error(`--precision: ${values.precision} is no share between 0 and 1`);
  return { ...values, folds, precision };
}

async function ready() {
  await installPackages();
  const given = process.env['MODEL_DIR'];
  const platform = join(checkout, '.platform');
  if (!given && !existsSync(join(platform, 'models'))) await installPlatform(platform);
  const { buildServers } = await import('./build.mjs');
  await buildServers();
  return given ?? join(platform, 'models');
}

try {
  const wishes = options();
  const { labelledCsv } = await import('./triage/labelled-csv.mjs');
  const given = {
    train: await labelledCsv(wishes.train),
    test: wishes.test ? await labelledCsv(wishes.test) : undefined,
    oos: wishes.oos ? await labelledCsv(wishes.oos, { needsLabel: false }) : undefined,
  };
  if (new Set(given.train.map(({ label }) => label)).size < 2) throw new Error(`${wishes.train} has only one label: there is nothing to tell apart`);
  const models = await ready();
  const { evaluate } = await import('./triage/evaluate.mjs');
  const report = await evaluate(require, models, { ...given, folds: wishes.folds, precision: wishes.precision });
  const { printed } = await import('./triage/summary.mjs');
  console.log(printed(report));
  if (wishes.report) await writeFile(wishes.report, `${JSON.stringify(report, null, 2)}\n`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
