/** Accounts and sessions (better-auth): people are made by administration, nobody signs up. */
import { randomUUID } from 'node:crypto';
import { drizzleAdapter } from '@better-auth/drizzle-adapter';
import { betterAuth } from 'better-auth';
import { createAuthMiddleware, APIError } from 'better-auth/api';
import { hashPassword } from 'better-auth/crypto';
import { username } from 'better-auth/plugins';
import type { Logger } from 'pino';
import type { Database } from '../../db/client.ts';
import * as authSchema from '../../db/schema/auth.ts';
import { verifyStored } from './one-time-password.ts';
import { passwordWeakness } from './password-policy.ts';
import { USERNAME } from './username.ts';

export interface AuthSettings {
  /** Where people reach the platform, e.g. https://jingfa.example.cn; its origin is trusted. */
  readonly publicAddress: string;
  /** Other origins of the same machine. */
  readonly alsoAddresses?: readonly string[];
  readonly secret: string;
}

export const AUTH_PATH = '/api/auth';
/** Set by ourselves on every request, so that no client can choose the address it is counted under. */
export const CLIENT_IP_HEADER = 'x-internal-client-ip';
/** A working day. Reading the session anew for every request makes a revoked one void at once. */
const SESSION_SECONDS = 12 * 3600;

const checkPassword = createAuthMiddleware(async (context) => {
  const body: unknown = context.body;
  if (body === null || typeof body !== 'object' || !('newPassword' in body)) return;
  const weakness = passwordWeakness(String(body.newPassword));
  if (weakness !== undefined) {
    throw new APIError('BAD_REQUEST', { code: 'PASSWORD_TOO_WEAK', message: weakness });
  }
  if ('currentPassword' in body && body.currentPassword === body.newPassword) {
    const message = '新密码与原密码相同 / the new password is the old one';
    throw new APIError('BAD_REQUEST', { code: 'PASSWORD_SAME', message });
  }
});

export function createAuth(db: Database, settings: AuthSettings, logger: Logger) {
  const { origin } = new URL(settings.publicAddress);
  return betterAuth({
    appName: 'Jingfa',
    baseURL: origin,
    basePath: AUTH_PATH,
    secret: settings.secret,
    trustedOrigins: [origin, ...(settings.alsoAddresses ?? [])],
    // This driver breaks a transaction whose connection dies; each of better-auth's writes stands on its own.
    database: drizzleAdapter(db.auth, { provider: 'pg', schema: authSchema, transaction: false }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      password: { hash: hashPassword, verify: (stored) => verifyStored(stored) },
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    // Counted by our own limiter, per account and per address.
    rateLimit: { enabled: false },
    hooks: { before: checkPassword },
    advanced: {
      database: { generateId: () => randomUUID() },
      ipAddress: { ipAddressHeaders: [CLIENT_IP_HEADER] },
      useSecureCookies: origin.startsWith('https:'),
      cookiePrefix: 'jingfa',
    },
    // Unexpected errors go to our error handler; the library would print them with all their parameters.
    onAPIError: { throw: true },
    telemetry: { enabled: false },
    // better-auth's messages may carry what was typed: only their level and first words are logged.
    logger: { level: 'error', log: (level) => logger.warn({ level }, 'authentication library') },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 40,
        usernameValidator: (name) => USERNAME.test(name.toLowerCase()),
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
