/** Which of some user names exist already. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import { textArray } from '../json-parameter.ts';

export function takenUsernamesStatement(usernames: readonly string[]): SQL {
  return sql`select a.username from auth_users a where a.username = any(${textArray(usernames)})`;
}

export async function takenUsernames(
  db: Database,
  usernames: readonly string[],
): Promise<ReadonlySet<string>> {
  if (usernames.length === 0) return new Set();
  const rows = await db.rows<{ username: string }>(takenUsernamesStatement(usernames));
  return new Set(rows.map(({ username }) => username));
}
