/** A database with units and demo people, and the three ways into it. */
import { type Database, openDatabase } from '../../../../db/client.ts';
import { seedDemo } from '../../../../db/seed-demo.ts';
import { seedUnits } from '../../../../db/seed-units.ts';
import { type TestDatabase, createTestDatabase } from '../../../support/test-database.ts';

export { actorOf, pathOf, scopeOf } from '../../../../db/demo-actors.ts';

export const DEMO_PASSWORD = 'demo-password-for-tests';

export interface Platform {
  readonly test: TestDatabase;
  readonly api: Database;
  readonly worker: Database;
  readonly owner: Database;
  close(): Promise<void>;
}

export async function openPlatform(): Promise<Platform> {
  const test = await createTestDatabase();
  await seedUnits(test.ownerUrl);
  await seedDemo(test.ownerUrl, DEMO_PASSWORD);
  const api = openDatabase({ url: test.apiUrl });
  const worker = openDatabase({ url: test.workerUrl });
  const owner = openDatabase({ url: test.ownerUrl });
  return {
    test,
    api,
    worker,
    owner,
    async close() {
      await Promise.all([api.end(), worker.end(), owner.end()]);
      await test.drop();
    },
  };
}
