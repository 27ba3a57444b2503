/** Units and people: whom one may look up, who signed in, and the demonstration’s people. */
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from '@better-auth/drizzle-adapter';
import { username } from 'better-auth/plugins';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_USERS } from '../../../db/demo-people.ts';
import { listPeople, listUnits } from '../../../db/queries/people/directory.ts';
import { readPerson, readPersonOfUser } from '../../../db/queries/people/read-person.ts';
import * as authSchema from '../../../db/schema/auth.ts';
import { seedDemo } from '../../../db/seed-demo.ts';
import { seedUnits } from '../../../db/seed-units.ts';
import { DECISION_ROLES } from '../../../domain/access/policy/decisions.ts';
import { DEMO_PASSWORD, type Platform, actorOf, openPlatform, pathOf, scopeOf } from './support/platform.ts';

let platform: Platform;

beforeAll(async () => {
  platform = await openPlatform();
});
afterAll(() => platform?.close());

function viewer(key: string) {
  return { scope: scopeOf(key), unitPath: pathOf(actorOf(key).unitId) };
}

it('lists the offices one works with and those one oversees', async () => {
  const names = async (key: string) =>
    (await listUnits(platform.api, viewer(key))).map((unit) => unit.unitId);
  const police = await names('police');
  expect(police).toEqual(
    expect.arrayContaining([
      'station-230811200',
      'court-230811',
      'bureau-230811',
      'court-230800',
      'city-230800',
    ]),
  );
  expect(police).not.toContain('court-230803');
  expect(await names('supervisor')).toHaveLength(48);
  expect(await names('otherCourt')).not.toContain('station-230811200');
});

it('lists active people of those offices in spoken order, by unit and role', async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listPeople(platform.api, viewer('police'), {}, { limit: 3, cursor });
    seen.push(...page.items.map((person) => person.name));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual([...seen].sort((a, b) => a.localeCompare(b, 'zh')));
  expect(seen).toEqual(expect.arrayContaining(['李建国', '陈静']));
  const judges = await listPeople(
    platform.api,
    viewer('police'),
    { unit: 'court-230811', role: 'judge' },
    { limit: 10 },
  );
  expect(judges.items.map((person) => person.name)).toEqual(['陈静', '何平']);
});

it('knows who signed in, with what and where', async () => {
  const { personId } = actorOf('president');
  const person = await readPerson(platform.api, personId);
  expect(person).toMatchObject({
    name: '刘振华',
    username: 'president',
    active: true,
    roles: ['division_head', 'president'],
    unit: { unitId: 'court-230811', kind: 'court', path: 'jms.c230811.court' },
  });
  expect(await readPersonOfUser(platform.api, personId)).toEqual(person);
});

it('is idempotent', async () => {
  await seedUnits(platform.test.ownerUrl);
  const users = await seedDemo(platform.test.ownerUrl, DEMO_PASSWORD);
  expect(Object.keys(users)).toEqual(DEMO_USERS.map((person) => person.key));
  expect(users['legalWorker']).toEqual({
    username: 'legalworker',
    roles: ['legal_worker'],
    unit: 'station-230811200',
  });
});

it('has somebody for every decision', () => {
  const held = new Set(DEMO_USERS.flatMap((person) => person.roles));
  const without = Object.entries(DECISION_ROLES).filter(([, roles]) => !roles.some((role) => held.has(role)));
  expect(without).toEqual([]);
});

it('lets better-auth sign a demo user in through the deadlined client', async () => {
  const auth = betterAuth({
    secret: 'a-secret-only-for-this-test-0123456789',
    baseURL: 'http://localhost:3000',
    database: drizzleAdapter(platform.api.auth, { provider: 'pg', schema: authSchema }),
    emailAndPassword: { enabled: true, disableSignUp: true },
    plugins: [username()],
  });
  const signIn = (password: string) =>
    auth.api.signInUsername({ body: { username: 'legalWorker', password } });
  const session = await signIn(DEMO_PASSWORD);
  expect(session?.user.name).toBe('赵文博');
  await expect(signIn('wrong-password')).rejects.toThrow();
});
