import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { deskgraph } from './tools/lint/deskgraph-rules.mjs';

// The boundary rule reads the project graph from Nx's cache and is silent without it.
await createProjectGraphAsync();

const boundaries = [
  // The console knows the graph and nothing of the servers behind it.
  { sourceTag: 'scope:console', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:app', onlyDependOnLibsWithTags: ['type:lib', 'type:contract', 'type:testkit'] },
  { sourceTag: 'type:contract', onlyDependOnLibsWithTags: [], bannedExternalImports: ['@nestjs/*', 'typeorm', 'kafkajs'] },
  // Not even in its specs: the testkit stands on every lib, so each lib tests itself without it.
  { sourceTag: 'type:lib', onlyDependOnLibsWithTags: ['type:lib', 'type:contract'] },
  { sourceTag: 'type:testkit', onlyDependOnLibsWithTags: ['type:lib', 'type:contract'] },
  { sourceTag: 'type:e2e', onlyDependOnLibsWithTags: ['type:testkit'] },
];

/** Forbidden syntax with the remedy; a file gets all lists that concern it, because later blocks replace earlier ones. */
const everywhere = [
  { selector: 'TSEnumDeclaration', message: 'Use a string union or an `as const` object.' },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: "MethodDefinition[kind='constructor'] > FunctionExpression[params.length>6]", message: 'More than six collaborators: this class does too much.' },
  { selector: "CallExpression[callee.object.name='jest'][callee.property.name='mock'] > Literal[value=/^\\./]", message: 'Do not mock our own code; use the real thing or a fake with the same spec.' },
  { selector: 'Property[key.name="synchronize"][value.value=true]', message: 'Migrations change the schema, never synchronize.' },
];
const environmentOnly = { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Read the environment in environment.ts, once and completely.' };
const timelessDomain = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes in as data.' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Time comes in as data.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Chance comes in as data.' },
  { selector: "CallExpression[callee.name=/^(randomUUID|uuid|v4|v7)$/]", message: 'Ids come in as data.' },
];
const inTheBrowser = [
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Texts are escaped; show Markdown with react-markdown.' },
  { selector: 'JSXText[value=/[A-Za-z\\u4e00-\\u9fff]/]', message: 'What a person reads comes from wording/, in every language.' },
  { selector: "CallExpression[callee.name='fetch']", message: 'Data comes through the graph (graph/client.ts).' },
];
const kafkaOnlyInMessaging = { paths: [{ name: 'kafkajs', message: 'Only libs/messaging talks to Kafka.' }] };

export default tseslint.config(
  { ignores: ['**/node_modules', '**/dist', '**/*.generated.ts', '.nx', '.platform', '.deskgraph', 'tools/lint/planted', 'tools/boundaries/planted'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strict],
    languageOptions: { parserOptions: { project: './tsconfig.base.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx, deskgraph },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { enforceBuildableLibDependency: false, allow: [], depConstraints: boundaries }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/no-extraneous-class': 'off', // Nest modules are classes without members.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off', // Decorator metadata needs value imports of injected classes.
      'deskgraph/no-vague-folders': 'error',
      'deskgraph/no-barrel-in-app': 'error',
      'deskgraph/known-suffix': 'error',
      'deskgraph/disable-needs-reason': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...everywhere, environmentOnly],
      'no-restricted-imports': ['error', kafkaOnlyInMessaging],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['apps/console/src/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { project: './apps/console/tsconfig.json' } },
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': ['error', ...everywhere, environmentOnly, ...inTheBrowser],
    },
  },
  // It runs before words and graph are there.
  { files: ['apps/console/src/start-failure.tsx', 'apps/console/src/session/console-settings.ts'], rules: { 'no-restricted-syntax': ['error', ...everywhere, environmentOnly] } },
  { files: ['apps/*/src/**/domain/**/*.ts'], ignores: ['**/*.spec.ts'], rules: { 'no-restricted-syntax': ['error', ...everywhere, environmentOnly, ...timelessDomain] } },
  { files: ['**/environment.ts', 'apps/*/src/migrate.ts', '**/*.spec.ts', 'libs/testkit/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...everywhere] } },
  { files: ['libs/messaging/**/*.ts', '**/*.spec.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['**/*.spec.ts', '**/*.features.ts'], rules: { 'max-lines': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
);
