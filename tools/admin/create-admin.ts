/**
 * `npm run admin:create -- [--username NAME] [--name NAME] [--unit UNIT] [--data DIR] [--another]`: makes the first
 * administrator. The password is read from standard input when it is piped in, else one is made up and shown once.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { hashPassword } from 'better-auth/crypto';
import { sql } from 'drizzle-orm';
import { passwordWeakness } from '../../api/auth/password-policy.ts';
import { normaliseUsername, USERNAME } from '../../api/auth/username.ts';
import { readMigrationEnv } from '../../config/env.ts';
import { type Database, openDatabase } from '../../db/client.ts';
import { makeAdministrator } from '../../db/people.ts';
import { runningDatabase } from '../running/running-database.ts';

const DEFAULT_UNIT = 'city-230800';

interface Wanted {
  readonly username: string;
  readonly name: string;
  readonly unitId: string;
  readonly another: boolean;
}

interface Found {
  readonly administrators: number;
  readonly taken: boolean;
  readonly unit: boolean;
}

async function look(db: Database, { username, unitId }: Wanted): Promise<Found> {
  const found = await db.first<Found>(sql`
    select (select count(*)::int from person_roles r join people w on w.person_id = r.person_id
        where r.role = 'administrator' and w.active) as administrators,
      exists (select from auth_users where username = ${username}) as taken,
      exists (select from units where unit_id = ${unitId}) as unit`);
  if (found === undefined) throw new Error('the database did not answer');
  return found;
}

function objection(wanted: Wanted, found: Found): string | undefined {
  if (!USERNAME.test(wanted.username))
    return '用户名须为2至40位字母、数字或汉字 / the user name is not possible';
  if (!found.unit) return `没有单位 ${wanted.unitId} / no such unit`;
  if (found.taken) return `用户名 ${wanted.username} 已被使用 / the user name is taken`;
  if (found.administrators > 0 && !wanted.another) {
    return '已有系统管理员；确需再建一名请加 --another / there is an administrator already: add --another to make one more';
  }
  return undefined;
}

/** A generated one always meets the policy: four classes, 128 bits. */
const madeUp = (): string => `Aa1-${randomBytes(16).toString('base64url')}`;

async function givenPassword(): Promise<string | undefined> {
  if (process.stdin.isTTY) return undefined;
  const given = (await text(process.stdin)).split('\n')[0]?.trim() ?? '';
  return given === '' ? undefined : given;
}

export async function createAdmin(
  db: Database,
  wanted: Wanted,
  password: string,
): Promise<string | undefined> {
  const refused = objection(wanted, await look(db, wanted)) ?? passwordWeakness(password);
  if (refused !== undefined) return refused;
  await makeAdministrator(db, {
    personId: randomUUID(),
    name: wanted.name,
    unitId: wanted.unitId,
    roles: ['administrator'],
    username: wanted.username,
    displayUsername: wanted.username,
    passwordHash: await hashPassword(password),
  });
  return undefined;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      username: { type: 'string', default: 'admin' },
      name: { type: 'string', default: '系统管理员' },
      unit: { type: 'string', default: DEFAULT_UNIT },
      data: { type: 'string' },
      another: { type: 'boolean', default: false },
    },
  });
  const url = runningDatabase(values.data) ?? readMigrationEnv().MIGRATION_DATABASE_URL;
  const db = openDatabase({ url, max: 1, applicationName: 'jingfa-admin' });
  const { name, unit: unitId, another } = values;
  const username = normaliseUsername(values.username);
  try {
    const given = await givenPassword();
    const password = given ?? madeUp();
    const refused = await createAdmin(db, { username, name, unitId, another }, password);
    if (refused !== undefined) {
      console.error(`✗ ${refused}`);
      process.exitCode = 1;
      return;
    }
    console.log(`✓ 已建立系统管理员 ${username} / administrator ${username} made`);
    if (given === undefined)
      console.log(`  密码（只显示这一次，登录后请修改）/ password, shown only now: ${password}`);
  } finally {
    await db.end();
  }
}

if (import.meta.main) await main();
