// The Dockerfile leans on names elsewhere in the repository; here they are looked up.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkout } from '../launch/settings.mjs';

const dockerfile = readFileSync(join(checkout, 'Dockerfile'), 'utf8');
const { scripts, engines } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'));

/** @returns {string[]} what is wrong with a Dockerfile */
function complaints(text) {
  const lines = text.replaceAll('\\\n', ' ').split('\n').filter((line) => /^[A-Z]+ /.test(line));
  const of = (instruction) => lines.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.slice(instruction.length + 1));
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
  const copied = of('COPY').filter((rest) => !rest.startsWith('--from')).flatMap((rest) => rest.split(' ').slice(0, -1));
  const mentioned = [...text.matchAll(/\btools\/[\w/.-]+\.mjs\b/g)].map(([file]) => file);
  return [
    ...(of('FROM').length > 1 ? [] : ['one stage: what builds would be shipped']),
    ...(/^USER (?!root)\w+/m.test(last.join('\n')) ? [] : ['runs as root']),
    ...[...text.matchAll(/npm run (\w+)/g)].filter(([, name]) => !scripts[name]).map(([, name]) => `there is no script ${name}`),
    ...[...copied, ...mentioned].filter((name) => !existsSync(join(checkout, name))).map((name) => `${name} does not exist`),
    ...(text.includes('npm prune --omit=dev') ? [] : ['ships what only development needs']),
    ...(of('FROM').filter((image) => image.startsWith('node:')).every((image) => Number(/^node:(\d+)/.exec(image)[1]) >= Number(/\d+/.exec(engines.node)[0])) ? [] : ['an older Node.js than package.json asks for']),
    ...(/CMD .*apps\/\$\{SERVICE\}\/dist\/src\/main\.js/.test(last.join('\n')) ? [] : ['does not run the built main.js of the service']),
  ];
}

test('the Dockerfile builds what is there and runs it as nobody special', () => assert.deepEqual(complaints(dockerfile), []));

for (const [from, to, found] of [
  ['USER node', 'USER root', 'runs as root'],
  ['npm run build', 'npm run compile', 'there is no script compile'],
  ['COPY apps apps', 'COPY packages apps', 'packages does not exist'],
  ['arrange-models.mjs', 'arrange.mjs', 'tools/platform/arrange.mjs does not exist'],
  [' && npm prune --omit=dev', '', 'ships what only development needs'],
  ['FROM node:20-bookworm-slim\nARG', 'FROM node:18-slim\nARG', 'an older Node.js than package.json asks for'],
  ['dist/src/main.js', 'src/main.ts', 'does not run the built main.js of the service'],
]) {
  test(`it is noticed when it ${found}`, () => assert.ok(complaints(dockerfile.replace(from, to)).includes(found), complaints(dockerfile.replace(from, to)).join('\n')));
}
