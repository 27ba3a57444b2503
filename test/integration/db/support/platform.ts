/** A database with units and demo people, and the three ways into it. */
import { type Database, openDatabase } from '../../../../db/client.ts';
import { DEMO_COLLEAGUES, DEMO_USERS, type DemoPerson } from '../../../../db/demo-people.ts';
import { JIAMUSI_UNITS } from '../../../../db/jiamusi-units.ts';
import { stableUuid } from '../../../../db/people.ts';
import { seedDemo } from '../../../../db/seed-demo.ts';
import { seedUnits } from '../../../../db/seed-units.ts';
import { type ViewerScope, viewerScope } from '../../../../domain/access/policy/visibility.ts';
import type { Actor } from '../../../../domain/kernel/actor.ts';
import { type TestDatabase, createTestDatabase } from '../../../support/test-database.ts';

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

function demoPerson(key: string): DemoPerson {
  const person = [...DEMO_USERS, ...DEMO_COLLEAGUES].find((entry) => entry.key === key);
  if (!person) throw new Error(`no demo person ${key}`);
  return person;
}

export function pathOf(unitId: string): string {
  const unit = JIAMUSI_UNITS.find((entry) => entry.unitId === unitId);
  if (!unit) throw new Error(`no unit ${unitId}`);
  return unit.path;
}

export function actorOf(key: string): Actor {
  const person = demoPerson(key);
  return { personId: stableUuid(`jingfa-demo:${key}`), roles: person.roles, unitId: person.unitId };
}

export function scopeOf(key: string): ViewerScope {
  const actor = actorOf(key);
  return viewerScope(actor.personId, actor.roles, pathOf(actor.unitId));
}
