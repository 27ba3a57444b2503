/** How much one address may ask for. A whole court may share one address, so these are wide; accounts have their own limit. */
import type { NextFunction } from 'express';
import { type RateLimitRequestHandler, rateLimit } from 'express-rate-limit';
import { languageOf } from './language.ts';
import { problem, sendProblem } from './problem.ts';
import type { Call } from './route.ts';

export interface AddressLimits {
  /** Requests a minute to the API. */
  readonly requests: number;
  /** Sign-ins a minute. */
  readonly signIns: number;
  /** Codes of papers a minute; a code has 99 bits, so this keeps the noise down and the secret. */
  readonly verifications?: number;
}

export const DEFAULT_ADDRESS_LIMITS = {
  requests: 30_000,
  signIns: 300,
  verifications: 60,
} as const satisfies AddressLimits;

const WINDOW_MS = 60_000;

export function perMinute(limit: number): RateLimitRequestHandler {
  return rateLimit({
    windowMs: WINDOW_MS,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (req, res, _next, options) => {
      const seconds = String(Math.ceil(options.windowMs / 1000));
      const answer = problem('too_many_requests', { headers: { 'Retry-After': seconds } });
      sendProblem(res, answer, languageOf(req));
    },
  });
}

/** Whether the call is over the limit; it is answered then. */
export function overLimitOf(
  limit: RateLimitRequestHandler,
): (call: Pick<Call, 'req' | 'res'>) => Promise<boolean> {
  return ({ req, res }) =>
    new Promise((resolve, reject) => {
      const done: NextFunction = (error?: unknown) => (error ? reject(error) : resolve(false));
      res.once('finish', () => resolve(true));
      void limit(req, res, done);
    });
}
