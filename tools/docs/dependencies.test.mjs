// Every direct dependency is in ADR 10 with its licence, and nothing else is.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkout } from '../launch/settings.mjs';

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const page = readFileSync(join(checkout, 'docs/adr/0010-dependencies.md'), 'utf8');

function projects() {
  const below = ['apps', 'libs'].flatMap((kind) => readdirSync(join(checkout, kind)).map((name) => join(checkout, kind, name)));
  return [checkout, ...below].filter((folder) => existsSync(join(folder, 'package.json')));
}

/** Every direct dependency, with where it is installed and how it is asked for. */
function directDependencies() {
  const found = new Map();
  for (const project of projects()) {
    const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = json(join(project, 'package.json'));
    for (const [name, range] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })) {
      if (name.startsWith('@deskgraph/')) continue;
      const folder = [project, checkout].map((base) => join(base, 'node_modules', name)).find(existsSync);
      found.set(name, { range, licence: json(join(folder, 'package.json')).license });
    }
  }
  return found;
}

function difference(text, dependencies) {
  const rows = new Map([...text.matchAll(/^\| ([@\w./-]+) \| ([\w. -]+) \| (.+) \|$/gm)].map(([, name, licence, reason]) => [name, { licence, reason }]));
  rows.delete('Package');
  return [
    ...[...dependencies.keys()].filter((name) => !rows.has(name)).map((name) => `${name} has no row`),
    ...[...rows.keys()].filter((name) => !dependencies.has(name)).map((name) => `${name} is no dependency`),
    ...[...dependencies].filter(([name, { licence }]) => rows.has(name) && rows.get(name).licence !== licence).map(([name, { licence }]) => `${name} is under ${licence}`),
  ];
}

test('the table and the packages agree', () => assert.deepEqual(difference(page, directDependencies()), []));

test('every version is pinned exactly', () => {
  assert.deepEqual([...directDependencies()].filter(([, { range }]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range)).map(([name]) => name), []);
});

test('a package without a row, a row without a package and another licence are noticed', () => {
  const dependencies = directDependencies().set('left-pad', { range: '1.3.0', licence: 'WTFPL' });
  const changed = page.replace('| zod | MIT |', '| zod | GPL-3.0 |').replace('| yaml |', '| yamel |');
  assert.deepEqual(difference(changed, dependencies).sort(), ['left-pad has no row', 'yamel is no dependency', 'yaml has no row', 'zod is under MIT']);
});
