// Every lint rule we rely on, with one violation it must find.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';

const root = resolve(import.meta.dirname, '..', '..');
const untyped = {
  files: ['**/*.ts', '**/*.tsx'],
  languageOptions: { parserOptions: { project: null } },
  rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/no-misused-promises': 'off' },
};
const linter = new ESLint({ cwd: root, overrideConfig: [untyped] });

const lines = (count) => Array.from({ length: count }, (_, index) => `export const line${index} = ${index};`).join('\n');
const inIntake = 'apps/intake/src/requests/planted.ts';
const inConsole = 'apps/console/src/routes/planted.tsx';
const inDomain = 'apps/intake/src/requests/domain/planted.ts';

const planted = [
  ['@nx/enforce-module-boundaries', inIntake, "import { x } from '@deskgraph/dispatch'; export const y = x;"],
  ['@nx/enforce-module-boundaries', 'libs/contracts/src/planted.ts', "import { x } from '@nestjs/common'; export const y = x;"],
  ['@nx/enforce-module-boundaries', 'libs/contracts/src/planted.ts', "import { x } from '@deskgraph/runtime'; export const y = x;"],
  ['@nx/enforce-module-boundaries', 'libs/messaging/src/planted.spec.ts', "import { eventually } from '@deskgraph/testkit'; export const y = eventually;"],
  ['@typescript-eslint/no-explicit-any', inIntake, 'export const x = (y: any) => y;'],
  ['@typescript-eslint/no-non-null-assertion', inIntake, 'export const x = (y?: string) => y!;'],
  ['@typescript-eslint/no-unused-vars', inIntake, 'const x = 1;'],
  ['deskgraph/no-vague-folders', 'apps/intake/src/utils/planted.ts', 'export const x = 1;'],
  ['deskgraph/no-barrel-in-app', 'apps/intake/src/requests/index.ts', 'export const x = 1;'],
  ['deskgraph/known-suffix', 'apps/intake/src/requests/request.dto.ts', 'export const x = 1;'],
  ['deskgraph/disable-needs-reason', inIntake, '// eslint-disable-next-line eqeqeq\nexport const x = (y: unknown) => y == 1;'],
  ['max-lines', inIntake, lines(251)],
  ['no-restricted-syntax', inIntake, "export enum Colour { Red = 'RED' }"],
  ['no-restricted-syntax', inIntake, 'export default 1;'],
  ['no-restricted-syntax', inIntake, 'export const x = process.env;'],
  ['no-restricted-syntax', inIntake, 'export const x = { synchronize: true };'],
  ['no-restricted-syntax', inIntake, 'export class X { constructor(a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1) { void [a, b, c, d, e, f, g]; } }'],
  ['no-restricted-syntax', 'apps/intake/src/requests/planted.spec.ts', "jest.mock('./requests.store');"],
  ['no-restricted-syntax', inDomain, 'export const x = new Date();'],
  ['no-restricted-syntax', inDomain, 'export const x = Date.now();'],
  ['no-restricted-syntax', inDomain, 'export const x = Math.random();'],
  ['no-restricted-syntax', inDomain, 'declare const randomUUID: () => string; export const x = randomUUID();'],
  ['no-restricted-imports', inIntake, "import { Kafka } from 'kafkajs'; export const x = Kafka;"],
  ['@nx/enforce-module-boundaries', inConsole, "import { x } from '@deskgraph/contracts'; export const y = x;"],
  ['react-hooks/rules-of-hooks', inConsole, "import { useState } from 'react'; export function X({ on }: { on: boolean }) { if (on) useState(1); return null; }"],
  ['react-hooks/exhaustive-deps', inConsole, "import { useEffect } from 'react'; export function X({ on }: { on: boolean }) { useEffect(() => void on, []); return null; }"],
  ['@typescript-eslint/consistent-type-imports', inConsole, "import { ReactNode } from 'react'; export const x: ReactNode = null;"],
  ['no-restricted-syntax', inConsole, 'export const x = <p dangerouslySetInnerHTML={{ __html: y }} />; const y = 1;'],
  ['no-restricted-syntax', inConsole, 'export const x = <p>Save</p>;'],
  ['no-restricted-syntax', inConsole, 'export const x = <p>保存</p>;'],
  ['no-restricted-syntax', inConsole, "export const x = fetch('/graphql');"],
  ['no-warning-comments', inIntake, '// TO' + 'DO later\nexport const x = 1;'],
  ['eqeqeq', inIntake, 'export const x = (y: unknown) => y == 1;'],
];

for (const [rule, filePath, code] of planted) {
  test(`${rule} fires: ${code.slice(0, 60).replaceAll('\n', ' ')}`, async () => {
    const [result] = await linter.lintText(code, { filePath: resolve(root, filePath) });
    assert.ok(result.messages.some((message) => message.ruleId === rule), `found only ${JSON.stringify(result.messages)}`);
  });
}

test('@typescript-eslint/no-floating-promises fires', async () => {
  const typed = new ESLint({ cwd: root, ignore: false });
  const [result] = await typed.lintFiles(['tools/lint/planted/floating-promise.ts']);
  assert.ok(result.messages.some((message) => message.ruleId === '@typescript-eslint/no-floating-promises'), JSON.stringify(result.messages));
});

const allowed = [
  [inIntake, "import { Outbox } from '@deskgraph/messaging';\n\nexport const outbox = new Outbox();\n"],
  ['apps/intake/src/requests/planted.int.spec.ts', "import { eventually } from '@deskgraph/testkit';\n\nexport const wait = eventually;\n"],
  ['libs/testkit/src/planted.ts', "import { Outbox } from '@deskgraph/messaging';\n\nexport const outbox = new Outbox();\n"],
];

for (const [filePath, code] of allowed) {
  test(`what is allowed passes: ${filePath}`, async () => {
    const [result] = await linter.lintText(code, { filePath: resolve(root, filePath) });
    assert.deepEqual(result.messages, []);
  });
}
