// Each dependency-cruiser rule finds the violation planted for it in ./planted.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { test } from 'node:test';

const root = resolve(import.meta.dirname, '..', '..');
const { forbidden } = createRequire(import.meta.url)(resolve(root, '.dependency-cruiser.cjs'));

function cruise(folder) {
  const binary = resolve(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const output = execFileSync(process.execPath, [binary, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', folder], { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20 });
  return JSON.parse(output).summary.violations;
}

const found = new Set(cruise('tools/boundaries/planted').map((violation) => violation.rule.name));

for (const { name } of forbidden) {
  test(`${name} fires on its planted violation`, () => assert.ok(found.has(name), `fired: ${[...found].join(', ')}`));
}
