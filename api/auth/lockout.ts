/** Wrong passwords are counted per account, wherever they come from; the counter is in the database, for all API processes. */
import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../../db/client.ts';
import { problem } from '../http/problem.ts';

export interface LockoutSettings {
  /** Tries in a row without a success. */
  readonly tries: number;
  readonly seconds: number;
}

export const DEFAULT_LOCKOUT: LockoutSettings = { tries: 10, seconds: 900 };

export interface Lockout {
  /** @throws Problem 429 when the account has no tries left */
  attempt(username: string): Promise<void>;
  succeeded(username: string): Promise<void>;
}

/** Names are digested: the table of counters is no list of who tried. */
function keyOf(username: string): string {
  return createHash('sha256').update(username.trim().toLowerCase()).digest('base64url');
}

interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
}

export function createLockout(db: Database, settings: LockoutSettings): Lockout {
  const storeClient = { query: async ({ text, values }: Query) => ({ rows: await db.text(text, values) }) };
  const limiter = new RateLimiterPostgres({
    storeClient,
    storeType: 'client',
    tableName: 'rate_counters',
    tableCreated: true,
    keyPrefix: 'sign-in',
    points: settings.tries,
    duration: settings.seconds,
    blockDuration: settings.seconds,
  });
  return {
    // Taken before the password is looked at: of many tries at once only as many pass as are left.
    async attempt(username) {
      try {
        await limiter.consume(keyOf(username));
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
        throw problem('too_many_requests', { headers: { 'Retry-After': String(seconds) } });
      }
    },
    async succeeded(username) {
      await limiter.delete(keyOf(username));
    },
  };
}
