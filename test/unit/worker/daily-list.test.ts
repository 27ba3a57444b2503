/** The daily list of heads goes through every case in one statement: it is not held to the deadline of a request. */
import type { SQL } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createActivities } from '../../../activities/index.ts';
import type { Database } from '../../../db/client.ts';
import type { TemporalClient } from '../../../temporal/client.ts';

/** Answers each statement, or refuses all as too long. */
const database = (answers: boolean): Database =>
  ({
    first: (_statement: SQL) =>
      answers ? Promise.resolve({ cases: 3 }) : Promise.reject(new Error('no answer in time')),
  }) as unknown as Database;

const deps = {
  temporal: {} as TemporalClient,
  tellUnit: () => Promise.resolve(0),
  bundle: 'b',
} as unknown as Omit<Parameters<typeof createActivities>[0], 'db'>;

test('the list is published where a statement may take minutes', async () => {
  const activities = createActivities({ ...deps, db: database(false), unhurried: database(true) });
  await expect(activities.publishHeads()).resolves.toBe(3);
});
