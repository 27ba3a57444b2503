/**
 * One-time passwords (一次性密码): made by the platform, shown once, good for nothing but choosing a password (ADR 0021). What
 * is stored says by itself that it is one: `one-time:<expiry, epoch seconds>:<salt>:<HMAC-SHA256 of the password>`. With 79
 * bits of chance a plain digest is enough, and an import of 5,000 people takes no minutes of scrypt.
 */
import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { LEGIBLE } from './legible-letters.ts';

const PREFIX = 'one-time';
/** For as long as somebody may be on leave before the first sign-in. */
const GOOD_FOR_SECONDS = 30 * 24 * 3600;
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** Four groups of four letters and digits. */
export function madeUpPassword(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => LEGIBLE[randomInt(LEGIBLE.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

const digestOf = (salt: string, password: string): Buffer =>
  createHmac('sha256', salt).update(password).digest();

/** @param now epoch milliseconds */
export function oneTimeHash(password: string, now = Date.now()): string {
  const salt = randomBytes(16).toString('hex');
  const until = Math.floor(now / 1000) + GOOD_FOR_SECONDS;
  return [PREFIX, until, salt, digestOf(salt, password).toString('hex')].join(':');
}

interface Stored {
  readonly hash: string;
  readonly password: string;
}

function fits({ hash, password }: Stored, now: number): boolean {
  const [, until = '0', salt = '', digest = ''] = hash.split(':');
  const typed = password.normalize('NFKC').trim().toLowerCase();
  const given = Buffer.from(digest, 'hex');
  const expected = digestOf(salt, typed);
  return given.length === expected.length && timingSafeEqual(given, expected) && Number(until) * 1000 > now;
}

/** Takes as long for a one-time password as for any other: the time of an answer tells nothing of an account. */
export async function verifyStored(stored: Stored, now = Date.now()): Promise<boolean> {
  if (!stored.hash.startsWith(`${PREFIX}:`)) return await verifyPassword(stored);
  await hashPassword(stored.password);
  return fits(stored, now);
}
