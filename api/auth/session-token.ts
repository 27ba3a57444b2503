/** The session token in the cookie, whose signature better-auth made: HMAC-SHA256 of the token, base64, after a dot. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseCookies } from 'better-auth/cookies';

export interface CookieKey {
  readonly name: string;
  readonly secret: string;
}

/** @returns the token, or undefined when there is no cookie or its signature is not ours */
export function sessionToken(cookieHeader: string | undefined, key: CookieKey): string | undefined {
  if (cookieHeader === undefined) return undefined;
  const value = parseCookies(cookieHeader).get(key.name);
  if (value === undefined) return undefined;
  const dot = value.lastIndexOf('.');
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  const expected = createHmac('sha256', key.secret).update(token).digest();
  return dot > 0 && given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
}
