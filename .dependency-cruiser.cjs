/** Which way the packages and modules may look. Each rule says why in its comment. */
module.exports = {
  forbidden: [
    {
      name: 'law-is-pure',
      comment: 'The law runs in the browser, in the server and in a test without either: it imports nothing.',
      severity: 'error',
      from: { path: '^packages/law/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^packages/law/' },
    },
    {
      name: 'oracle-shares-nothing',
      comment: 'A second count finds the mistakes of the first only while it has none of its code.',
      severity: 'error',
      from: { path: '^packages/oracle/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^packages/oracle/' },
    },
    {
      name: 'only-tests-ask-the-oracle',
      comment: 'The platform counts once, by the law package. The second count is there to test it.',
      severity: 'error',
      from: { path: '^(packages|scripts|journeys)/', pathNot: ['^packages/oracle/', '\\.test\\.ts$'] },
      to: { path: '^packages/oracle/' },
    },
    {
      name: 'contract-knows-only-law',
      comment: 'What crosses the wire is said in terms of the law and of TypeBox.',
      severity: 'error',
      from: { path: '^packages/contract/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^packages/(contract|law)/|node_modules/typebox/' },
    },
    {
      name: 'web-never-imports-server',
      severity: 'error',
      from: { path: '^packages/web/' },
      to: { path: '^packages/server/' },
    },
    {
      name: 'server-never-imports-web',
      severity: 'error',
      from: { path: '^packages/server/' },
      to: { path: '^packages/web/' },
    },
    {
      name: 'modules-by-the-front-door',
      comment: 'What a module offers to others stands in its index.ts; testing.ts is for tests.',
      severity: 'error',
      from: { path: '^packages/server/([^/]+)/' },
      to: {
        path: '^packages/server/(?!platform/|cli/)[^/]+/',
        pathNot: ['^packages/server/$1/', '^packages/server/[^/]+/(index|testing)\\.ts$'],
      },
    },
    {
      name: 'the-top-by-the-front-door',
      severity: 'error',
      from: { path: '^packages/server/[^/]+\\.ts$' },
      to: {
        path: '^packages/server/(?!platform/|cli/)[^/]+/',
        pathNot: '^packages/server/[^/]+/(index|testing)\\.ts$',
      },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^packages/server/platform/' },
      to: { path: '^packages/server/(?!platform/)' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      // A cycle of types alone is gone when the program runs.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    combinedDependencies: true,
  },
}
