// npm run sla:verify -- cases.json [--report out.json]
// Computes published deadlines and worked times and prints every difference; exits 1 if there is one, 2 if it cannot begin.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { fromDispatch } from './dispatch/solver.mjs';
import { givenPath } from './given-path.mjs';

const usage = 'npm run sla:verify -- cases.json [--report out.json]';
/** A value that may be missing or null. */
const maybe = (schema) => schema.nullish().transform((value) => value ?? undefined);
const windows = z.array(z.tuple([z.string(), z.string()]));
const written = z.object({
  id: z.string(),
  kind: z.enum(['deadline', 'worked']),
  calendar: z.object({
    tz: z.string(),
    hours: z.record(z.string(), windows),
    holidays: maybe(z.array(z.string())),
    yearly_holidays: maybe(z.array(z.string())),
    workdays: maybe(z.record(z.string(), windows)),
  }),
  start: z.string(),
  pauses: maybe(z.array(z.union([z.object({ from: z.string(), to: z.string().nullish() }), z.tuple([z.string(), z.string().nullish()])]))),
  budgetSeconds: maybe(z.number()),
  expected: maybe(z.string()),
  end: maybe(z.string()),
  expectedSeconds: maybe(z.number()),
});

function options() {
  const { values, positionals } = parseArgs({ options: { report: { type: 'string' } }, allowPositionals: true });
  if (positionals.length !== 1) throw new Error(`one file of cases is needed: ${usage}`);
  if (!existsSync(givenPath(positionals[0]))) throw new Error(`${positionals[0]} does not exist: ${usage}`);
  return { file: givenPath(positionals[0]), report: values.report && givenPath(values.report) };
}

async function casesIn(file) {
  const read = JSON.parse(await readFile(file, 'utf8'));
  const cases = Array.isArray(read) ? read : read.cases;
  if (!Array.isArray(cases) || cases.length === 0) throw new Error(`${file} holds no array of cases`);
  return cases;
}

/** The verdict on what somebody wrote: a case that is none is one more difference, which names the field. */
function verdict(verdictOn, read, index) {
  const { data, error } = written.safeParse(read);
  if (data) return verdictOn(data);
  const problem = error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')).join('; ');
  return { id: String(read?.id ?? `#${index + 1}`), kind: String(read?.kind ?? 'unknown'), expected: read?.expected ?? read?.expectedSeconds ?? null, actual: null, agrees: false, differenceSeconds: null, problem };
}

function line({ id, kind, expected, actual, differenceSeconds, problem }) {
  if (problem !== null) return `✗ ${id} (${kind}): ${problem}`;
  const sign = differenceSeconds > 0 ? '+' : '';
  return `✗ ${id} (${kind}): expected ${expected}, computed ${actual} (${sign}${differenceSeconds} s)`;
}

try {
  const { file, report } = options();
  const cases = await casesIn(file);
  const { verdictOn } = await fromDispatch('service-levels/domain/published-case');
  const began = performance.now();
  const results = cases.map((read, index) => verdict(verdictOn, read, index));
  const millis = Math.round(performance.now() - began);
  const different = results.filter(({ agrees }) => !agrees);
  for (const each of different) console.log(line(each));
  console.log(`${cases.length} cases: ${cases.length - different.length} agree, ${different.length} differ (${millis} ms)`);
  if (report) await writeFile(report, `${JSON.stringify({ cases: cases.length, agree: cases.length - different.length, differ: different.length, results }, null, 1)}\n`);
  process.exitCode = different.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
