// The direction of the house: domain ← store ← application ← web | api | cli ← main.
// tests/architecture/boundaries.test.ts proves that every rule bites.

/** @param {string} layer @param {string[]} others */
const mayImportOnly = (layer, others, comment) => ({
  name: `${layer}-imports`,
  comment,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^src/', pathNot: [layer, ...others].map((folder) => `^src/${folder}`) },
});

const test = '\\.test\\.tsx?$';

module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The rules are read by an auditor: no packages, no node:, nothing outside the domain.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: test },
      to: { pathNot: '^src/domain/' },
    },
    mayImportOnly('store', ['domain/'], 'The store knows tables and the domain, and nobody who asks.'),
    mayImportOnly('application', ['domain/', 'store/'], 'What is outside comes in through ports.'),
    {
      name: 'application-packages',
      comment: 'The schemas of the input need zod; files, hashes and clocks are ports.',
      severity: 'error',
      from: { path: '^src/application/', pathNot: test },
      to: { pathNot: ['^src/', 'node_modules/zod/'] },
    },
    mayImportOnly(
      'charts',
      ['domain/', 'text/'],
      'A picture is drawn from typed input, for a page and a document alike.',
    ),
    mayImportOnly(
      'boundaries',
      ['domain/', 'text/', 'application/ports\\.ts$'],
      'It implements a port: what is in a file, and what is wrong with it.',
    ),
    mayImportOnly(
      'documents',
      ['domain/', 'text/', 'charts/', 'application/ports\\.ts$'],
      'A document implements a port and makes its output from typed input alone.',
    ),
    mayImportOnly('workbook', ['domain/', 'text/', 'application/ports\\.ts$'], 'As documents.'),
    mayImportOnly('text', ['domain/'], 'Words stand on the codes of the domain.'),
    {
      name: 'text-packages',
      comment: 'Words need no package and nothing of the system.',
      severity: 'error',
      from: { path: '^src/text/', pathNot: test },
      to: { pathNot: '^src/' },
    },
    mayImportOnly(
      'web',
      ['domain/', 'application/', 'text/', 'charts/'],
      'Pages do not see tables, nor the command line.',
    ),
    mayImportOnly('api', ['domain/', 'application/', 'text/'], 'As the pages.'),
    mayImportOnly('cli', ['domain/', 'application/', 'text/'], 'As the pages.'),
    {
      name: 'nobody-imports-main',
      comment: 'Wiring, environment, clock and sockets are in one place, and nothing leans on it.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/main/', test] },
      to: { path: '^src/main/' },
    },
    {
      name: 'database-packages',
      comment: 'Only the store talks to a database.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/store/', test] },
      to: { path: 'node_modules/(kysely|pg|pg-[^/]+|@electric-sql/[^/]+)/' },
    },
    {
      name: 'source-does-not-import-tests',
      comment: 'What runs does not lean on what proves it.',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { path: ['^tests/', test] },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-packages-at-run-time',
      comment: 'What runs is installed with the program.',
      severity: 'error',
      from: { path: '^(src|bin)/', pathNot: test },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
