/**
 * Wrong passwords are counted by account and source, and by account over all sources (docs/runbook.md#sign-in). Only the
 * source that tries is locked out; what comes from everywhere slows down, for sources the account has not signed in from.
 * The counters are in the database, for all API processes.
 */
import { createHash } from 'node:crypto';
import { ipKeyGenerator } from 'express-rate-limit';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../../db/client.ts';
import { problem } from '../http/problem.ts';

export interface LockoutSettings {
  /** Tries in a row without a success, of one account from one source. */
  readonly tries: number;
  /** How long a locked source waits, and how long tries are remembered. */
  readonly seconds: number;
  /** Tries on one account from all unknown sources within `seconds`, before those are slowed down. */
  readonly triesFromAll: number;
  /** Slowed down: one try of all unknown sources together in so many seconds. */
  readonly slowSeconds: number;
}

export const DEFAULT_LOCKOUT: LockoutSettings = {
  tries: 10,
  seconds: 900,
  triesFromAll: 50,
  slowSeconds: 10,
};

/** For how long a source stays known to an account after a sign-in. */
const KNOWN_SECONDS = 30 * 24 * 3600;

/** What was typed as the name, and the address it came from. */
export interface Trier {
  readonly username: string;
  readonly address: string;
}

export interface Lockout {
  /** @throws Problem 429 with Retry-After when no try is left now */
  attempt(trier: Trier): Promise<void>;
  succeeded(trier: Trier): Promise<void>;
}

/** Names and addresses are digested: the table of counters is no list of who tried. */
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
const accountKey = ({ username }: Trier): string => digest(username.trim().toLowerCase());
/** Of an IPv6 address its network: one subscriber has as many addresses as wanted. */
const sourceKey = (trier: Trier): string =>
  digest(`${trier.username.trim().toLowerCase()}\n${ipKeyGenerator(trier.address)}`);

interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
}

interface Counting {
  readonly points: number;
  readonly duration: number;
  readonly blockDuration?: number;
}

type CounterOf = (keyPrefix: string, counting: Counting) => RateLimiterPostgres;

function countersIn(db: Database): CounterOf {
  const query = async ({ text, values }: Query) => {
    const rows = await db.text(text, values);
    return { rows, rowCount: rows.length };
  };
  const storeClient = { query };
  const store = { storeClient, storeType: 'client', tableName: 'rate_counters', tableCreated: true };
  return (keyPrefix, counting) => new RateLimiterPostgres({ ...store, keyPrefix, ...counting });
}

async function take(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw problem('too_many_requests', { headers: { 'Retry-After': String(seconds) } });
  }
}

export interface Quota {
  /** At most so many within `seconds`. */
  readonly most: number;
  readonly seconds: number;
}

/** Counts what one may do only so often. @returns what throws Problem 429 with Retry-After when none is left now */
export function createQuota(
  db: Database,
  { most, seconds }: Quota,
  name: string,
): (of: string) => Promise<void> {
  const counter = countersIn(db)(name, { points: most, duration: seconds });
  return (of) => take(counter, digest(of));
}

/** @param name of the counters: sign-ins and changes of a password are counted apart */
export function createLockout(db: Database, settings: LockoutSettings, name: string): Lockout {
  const { tries, seconds, triesFromAll, slowSeconds } = settings;
  const counter = countersIn(db);
  const ofSource = counter(name, { points: tries, duration: seconds, blockDuration: seconds });
  const ofAll = counter(`${name}-all`, { points: triesFromAll, duration: seconds });
  const slowed = counter(`${name}-slow`, { points: 1, duration: slowSeconds });
  const known = counter(`${name}-known`, { points: 1, duration: KNOWN_SECONDS });
  return {
    // Taken before the password is looked at: of many tries at once only as many pass as are left.
    async attempt(trier) {
      await take(ofSource, sourceKey(trier));
      if ((await known.get(sourceKey(trier))) !== null) return;
      const fromAll = await ofAll.penalty(accountKey(trier));
      if (fromAll.consumedPoints > triesFromAll) await take(slowed, accountKey(trier));
    },
    async succeeded(trier) {
      await ofSource.delete(sourceKey(trier));
      await known.set(sourceKey(trier), 1, KNOWN_SECONDS);
    },
  };
}
