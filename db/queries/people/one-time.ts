/** Whether the password of an account is a one-time password (`api/auth/one-time-password.ts`), as its stored form says. */
import { type SQL, sql } from 'drizzle-orm';

/** A condition on the row `a` of `auth_users`. */
export const ONE_TIME: SQL = sql`exists (select from auth_accounts k where k.user_id = a.id and k.password like 'one-time:%')`;
