// Boundaries inside an app (style.md 3.3); between projects Nx tags rule (eslint.config.mjs).
// tools/boundaries/boundaries.test.mjs proves with planted violations that each rule fires.
const tests = '\\.(spec|fixture|features)\\.tsx?$';

module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'A domain folder imports only domain code; luxon is allowed because time zones are facts, not effects.',
      severity: 'error',
      from: { path: 'apps/[^/]+/src/.*/domain/', pathNot: tests },
      to: { pathNot: ['/domain/', 'node_modules/luxon/', 'node_modules/@types/luxon/'] },
    },
    {
      name: 'domain-stays-in-its-feature',
      comment: 'Another feature asks the view or the use case, not the domain.',
      severity: 'error',
      from: { path: 'apps/([^/]+)/src/([^/]+)/' },
      to: { path: 'apps/$1/src/[^/]+/domain/', pathNot: 'apps/$1/src/$2/domain/' },
    },
    {
      name: 'store-is-private-to-its-feature',
      comment: 'Rows never leave the feature that owns them.',
      severity: 'error',
      from: { path: 'apps/([^/]+)/src/([^/]+)/', pathNot: tests },
      to: { path: '\\.(store|entity)\\.ts$', pathNot: 'apps/$1/src/$2/' },
    },
    {
      name: 'edges-go-through-use-cases',
      comment: 'A resolver or consumer translates; it does not load and save.',
      severity: 'error',
      from: { path: '\\.(resolver|consumer)\\.ts$' },
      to: { path: '\\.(store|entity)\\.ts$' },
    },
    {
      name: 'no-testkit-in-production',
      severity: 'error',
      from: { path: '(apps|libs)/[^/]+/src/', pathNot: [tests, 'libs/testkit/', 'apps/e2e/'] },
      to: { path: '(libs/testkit/|@deskgraph/testkit|fast-check)' },
    },
    {
      name: 'rooms-stand-alone',
      comment: 'What two rooms of the console need lies in features/ or ui/.',
      severity: 'error',
      from: { path: 'apps/console/src/routes/([^/]+)/' },
      to: { path: 'apps/console/src/routes/[^/]+/', pathNot: 'apps/console/src/routes/$1/' },
    },
    {
      name: 'features-know-no-rooms',
      severity: 'error',
      from: { path: 'apps/console/src/(features|ui|graph|session|wording)/' },
      to: { path: 'apps/console/src/routes/' },
    },
    {
      name: 'ui-knows-no-features',
      severity: 'error',
      from: { path: 'apps/console/src/(ui|graph|session|wording)/' },
      to: { path: 'apps/console/src/features/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/|\\.generated\\.ts$|\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json', '.mjs', '.cjs'], exportsFields: ['exports'], conditionNames: ['types', 'require', 'node', 'import'], mainFields: ['types', 'main'] },
  },
};
