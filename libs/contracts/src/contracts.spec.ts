import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractOf, contracts, envelopeSchema, type EventContract } from './index';

const folder = join(__dirname, '..', 'fixtures');
const files = readdirSync(folder).flatMap((producer) => readdirSync(join(folder, producer)).map((name) => join(producer, name)));
const read = (file: string) => envelopeSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
const kebab = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
const fileOf = ({ type, version }: EventContract): string => `${type.split('.')[0]}/${kebab(type.split('.')[1] ?? '')}.v${version}.json`;

it.each(files)('%s is read whole by its contract', (file) => {
  const envelope = read(file);
  const contract = contractOf(envelope);
  expect(contract).toBeDefined();
  expect(contract?.aggregateType).toBe(envelope.aggregate.type);
  // A field the schema does not know would be lost on the way.
  expect(contract?.schema.parse(envelope.data)).toEqual(envelope.data);
});

it('every contract has a fixture, and every fixture a contract', () => {
  expect([...files].sort()).toEqual(contracts.map(fileOf).sort());
});

it('wire names and topics are unique and belong to their producer', () => {
  expect(new Set(contracts.map(({ type, version }) => `${type} ${version}`)).size).toBe(contracts.length);
  for (const { type, topic } of contracts) expect(topic.split('.')[0]).toBe(type.split('.')[0]);
});

it('no committed fixture was changed: what was once published stays readable', () => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
  for (const file of files) {
    const [added, ...later] = git('log', '--format=%H', '--', file).split('\n').reverse();
    if (added) expect([file, later]).toEqual([file, []]);
  }
});
