// The top level is the product card's, and what stands beside it is a closed list.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkout } from '../launch/settings.mjs';

const onTheCard = [
  'package.json', 'tsconfig.base.json', 'nx.json', 'apps/gateway', 'apps/intake', 'apps/dispatch', 'apps/knowledge', 'apps/analytics', 'libs', 'docker-compose.yml',
];
const beside = [
  'apps/console', 'apps/e2e', 'apps/identity', 'docs', 'tools', '.ci', 'README.md', 'README.zh.md', 'LICENSE', 'Dockerfile', '.dockerignore', '.gitignore', '.npmrc',
  'package-lock.json', 'eslint.config.mjs', 'jest.config.cjs', '.dependency-cruiser.cjs',
];

/** Top-level names; of `apps/` the folders below it. */
function namesOf(files) {
  return [...new Set(files.map((file) => file.split('/').slice(0, file.startsWith('apps/') ? 2 : 1).join('/')))];
}

const missing = (names) => onTheCard.filter((name) => !names.includes(name));
const unexpected = (names) => names.filter((name) => ![...onTheCard, ...beside].includes(name));

test('everything on the card is there, and nothing unexpected', () => {
  const names = namesOf(execFileSync('git', ['ls-files'], { cwd: checkout, encoding: 'utf8' }).trim().split('\n'));
  assert.deepEqual([missing(names), unexpected(names)], [[], []]);
});

test('a missing and a stray folder are noticed', () => {
  const names = namesOf([...onTheCard.slice(0, -1), 'apps/gateway/src/main.ts', 'apps/billing/src/main.ts', 'utils/x.ts']);
  assert.deepEqual([missing(names), unexpected(names)], [['docker-compose.yml'], ['apps/billing', 'utils']]);
});

const tagsOf = (project) => JSON.parse(readFileSync(join(checkout, project, 'project.json'), 'utf8')).tags;

test('every project carries the tags the boundary rule reads', () => {
  const projects = execFileSync('git', ['ls-files', 'apps/*/project.json', 'libs/*/project.json'], { cwd: checkout, encoding: 'utf8' }).trim().split('\n');
  const typeOf = (project) => ({ 'apps/e2e': 'type:e2e', 'libs/contracts': 'type:contract', 'libs/testkit': 'type:testkit' })[project] ?? (project.startsWith('apps/') ? 'type:app' : 'type:lib');
  for (const file of projects) {
    const project = file.replace('/project.json', '');
    assert.ok(tagsOf(project).includes(typeOf(project)), `${project} needs the tag ${typeOf(project)}, it has ${tagsOf(project)}`);
  }
});
