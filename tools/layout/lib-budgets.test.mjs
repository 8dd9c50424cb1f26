import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkout } from '../launch/settings.mjs';
import { budgets, linesOfLib, overBudget, sourceLines } from './lib-budgets.mjs';

test('every lib keeps its budget', async () => {
  const libs = (await readdir(join(checkout, 'libs'))).filter((name) => existsSync(join(checkout, 'libs', name, 'package.json')));
  assert.deepEqual(libs.sort(), Object.keys(budgets).sort());
  const lines = Object.fromEntries(await Promise.all(libs.map(async (lib) => [lib, await linesOfLib(join(checkout, 'libs', lib))])));
  assert.deepEqual(overBudget(lines), []);
});

test('one line too many, and a seventh lib, are noticed', () => {
  const allowed = { runtime: 250 };
  assert.deepEqual(overBudget({ runtime: 250 }, allowed), []);
  assert.deepEqual(overBudget({ runtime: 251, common: 1 }, allowed), [
    'libs/runtime has 251 lines, its budget is 250',
    'libs/common has no budget: a seventh lib needs an ADR',
  ]);
});

test('code counts; blank lines and comments do not', () => {
  const text = [
    '/** What it is. */', 'export const sql = `', '  select 1', '', '  -- a comment of SQL, not of ours', '`;', '', '// why', 'export function f(): void {',
    '  /* nothing */', '}', '/**', ' * More.', ' */', "export const url = 'http://not-a-comment';", '',
  ].join('\n');
  assert.equal(sourceLines(text), 7);
});
