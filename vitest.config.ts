/** Which tests need a database server and which none, and how long they may take. */
import { defineConfig } from 'vitest/config';

/** `pure` needs no server; `database` shares one embedded PostgreSQL, each file with a database of its own. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'pure',
          include: ['test/{unit,replay}/**/*.test.ts'],
          testTimeout: 30_000,
          // Bundling takes seconds alone, and many times that where others share the machine.
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'database',
          include: ['test/{integration,api,faults}/**/*.test.ts'],
          globalSetup: ['test/support/postgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
