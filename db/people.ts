/** People with their roles and accounts, as administration writes them: by the owner of the database. */
import { createHash } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import type { Role } from '../domain/access/roles.ts';
import type { Database } from './client.ts';
import { jsonParameter } from './queries/json-parameter.ts';

export interface PersonAccount {
  readonly personId: string;
  readonly name: string;
  readonly unitId: string;
  readonly roles: readonly Role[];
  /** Lower case, as better-auth looks it up. */
  readonly username: string;
  readonly displayUsername: string;
  /** As better-auth's `hashPassword` made it. */
  readonly passwordHash: string;
}

/** The same id for the same name in every run, in the form of a random UUID. */
export function stableUuid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function writePeopleStatement(people: readonly PersonAccount[]): SQL {
  return sql`select write_people(${jsonParameter(people)})`;
}

/** Adds what is missing and brings names, units and passwords up to date; roles are only added. */
export async function writePeople(db: Database, people: readonly PersonAccount[]): Promise<void> {
  await db.rows(writePeopleStatement(people));
}

/** An administrator whom a command at the server makes: written and noted. */
export async function makeAdministrator(db: Database, account: PersonAccount): Promise<void> {
  await db.rows(sql`select make_administrator(${jsonParameter(account)})`);
}
