import { defineConfig } from 'vitest/config';

/** These run twice, on PGlite and on PostgreSQL: they see the database. */
const onBothDatabases = [
  'src/store/**/*.test.ts',
  'src/application/**/*.test.ts',
  'src/web/**/*.test.{ts,tsx}',
  'src/api/**/*.test.{ts,tsx}',
  'src/cli/**/*.test.ts',
  'tests/database/**/*.test.ts',
];

/** These are about the embedded database itself. */
const onPgliteOnly = ['src/main/embedded/**/*.test.ts'];

/** These start the program or a browser. */
const slow = ['tests/e2e/**/*.test.ts', 'tests/lifecycle/**/*.test.ts'];

export default defineConfig({
  // The same as in tsconfig.json, for the transformer of the tests.
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // A PGlite takes about 250 MB, and each test file has its own.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
          exclude: [...onBothDatabases, ...onPgliteOnly, ...slow],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'pglite',
          include: [...onBothDatabases, ...onPgliteOnly],
          env: { TEST_DATABASE: 'pglite' },
          globalSetup: 'tests/database/pglite-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: onBothDatabases,
          env: { TEST_DATABASE: 'postgres' },
          globalSetup: 'tests/database/postgres-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: slow,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          // After the others, on a quiet machine.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
