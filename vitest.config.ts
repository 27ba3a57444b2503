/** Which tests need a database server and which none, and how long they may take. */
import { defineConfig } from 'vitest/config';

/**
 * `pure` needs no server; `database` shares one embedded PostgreSQL, each file with a database of its own; `journeys` shares
 * one whole platform and needs a Chromium.
 */
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
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/journeys/support/platform.ts'],
          // A journey is a person's half hour with the screens, not one call.
          testTimeout: 180_000,
          // A browser that shares two cores may be starved once. `npm test` names at its end what passed only then.
          retry: 1,
          hookTimeout: 120_000,
          // Cases that are walked side by side mostly wait.
          maxConcurrency: 12,
          expect: { poll: { timeout: 20_000, interval: 100 } },
          // After the others: a browser that shares its core with them answers late.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
