/** The scripts that prepare an empty database for the image. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { childEnvironment } from '../../../config/env.ts';
import { DEMO_USERS } from '../../../db/demo-people.ts';
import { TEST_PASSWORD } from '../../support/postgres.ts';
import { type TestDatabase, createTestDatabase } from '../../support/test-database.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase({ empty: true });
});
afterAll(() => test?.drop());

async function run(script: string): Promise<string> {
  const env = childEnvironment({
    MIGRATION_DATABASE_URL: test.ownerUrl,
    API_DB_PASSWORD: TEST_PASSWORD,
    WORKER_DB_PASSWORD: TEST_PASSWORD,
    DEMO_PASSWORD: 'a-demo-password',
  });
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
  return stdout;
}

it('prepares an empty database by three scripts that may be run again', async () => {
  for (let round = 0; round < 2; round += 1) {
    expect(await run('db/migrate.ts')).toBe('');
    expect(await run('db/seed-units.ts')).toBe('');
    const printed = await run('db/seed-demo.ts');
    expect(printed.trim().split('\n')).toHaveLength(1);
    const { users } = JSON.parse(printed) as { users: Record<string, unknown> };
    expect(Object.keys(users)).toEqual(DEMO_USERS.map((person) => person.key));
  }
});
