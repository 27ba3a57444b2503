/** The people of the demonstration with their accounts (`node db/seed-demo.ts`, prints one line of JSON); idempotent. */
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { sql } from 'drizzle-orm';
import { readMigrationEnv } from '../config/env.ts';
import type { Role } from '../domain/access/roles.ts';
import { type Database, openDatabase } from './client.ts';
import { writeDemoBodies } from './demo-bodies.ts';
import { DEMO_COLLEAGUES, DEMO_USERS, type DemoPerson } from './demo-people.ts';
import { writeDemoRooms } from './demo-rooms.ts';
import { type PersonAccount, stableUuid, writePeople } from './people.ts';

export interface DemoUser {
  readonly username: string;
  readonly roles: readonly Role[];
  readonly unit: string;
}

function personIdOf(person: DemoPerson): string {
  return stableUuid(`jingfa-demo:${person.key}`);
}

/** All share one password and therefore one hash: hashing is slow on purpose, and a second run keeps the first one's. */
async function demoHash(db: Database, password: string): Promise<string> {
  const first = DEMO_USERS[0] as DemoPerson;
  const row = await db.first<{ password: string }>(
    sql`select password from auth_accounts where id = ${personIdOf(first)}`,
  );
  if (row && (await verifyPassword({ hash: row.password, password }))) return row.password;
  return await hashPassword(password);
}

function accountOf(person: DemoPerson, passwordHash: string): PersonAccount {
  return {
    personId: personIdOf(person),
    name: person.name,
    unitId: person.unitId,
    roles: person.roles,
    username: person.key.toLowerCase(),
    displayUsername: person.key,
    passwordHash,
  };
}

/** Needs the units. Returns the users that a client may sign in as, by key. */
export async function seedDemo(ownerUrl: string, password: string): Promise<Record<string, DemoUser>> {
  const db = openDatabase({ url: ownerUrl, max: 1, applicationName: 'jingfa-seed' });
  try {
    const hash = await demoHash(db, password);
    await writePeople(
      db,
      [...DEMO_USERS, ...DEMO_COLLEAGUES].map((person) => accountOf(person, hash)),
    );
    await writeDemoBodies(db);
    await writeDemoRooms(db);
  } finally {
    await db.end();
  }
  return Object.fromEntries(
    DEMO_USERS.map((person) => [
      person.key,
      { username: person.key.toLowerCase(), roles: person.roles, unit: person.unitId },
    ]),
  );
}

if (import.meta.main) {
  const { MIGRATION_DATABASE_URL, DEMO_PASSWORD } = readMigrationEnv();
  if (DEMO_PASSWORD === undefined) throw new Error('DEMO_PASSWORD is not set');
  const users = await seedDemo(MIGRATION_DATABASE_URL, DEMO_PASSWORD);
  process.stdout.write(`${JSON.stringify({ users })}\n`);
}
