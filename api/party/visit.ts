/**
 * A party's visit (解纷码, ADR 0036): what is open after code and number were right, for one dispute and one party. Its cookie goes to the
 * party's own addresses alone, so that whoever is signed in on the same machine stays who they are.
 */
import type { CookieOptions, Request, Response } from 'express';
import { parseCookies } from 'better-auth/cookies';
import type { Database } from '../../db/client.ts';
import { type PartyOfCase, seePartyVisit } from '../../db/queries/parties/party-codes.ts';
import { problem } from '../http/problem.ts';
import { visitDigest } from './code.ts';

export const PARTY_PATH = '/api/party';
const COOKIE = 'jingfa_party';

/** A telephone that is handed on, or left on a counter, shows the dispute no longer than this. */
const LIMITS = { idleMinutes: 20, hours: 12 } as const;

const options = (https: boolean): CookieOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  secure: https,
  path: PARTY_PATH,
});

export function setVisit(res: Response, visit: string, https: boolean): void {
  res.cookie(COOKIE, visit, { ...options(https), maxAge: LIMITS.hours * 3_600_000 });
}

export const clearVisit = (res: Response, https: boolean): void => {
  res.clearCookie(COOKIE, options(https));
};

/** @returns the digest of the visit in the cookie; undefined without one */
export function visitIn(req: Request): string | undefined {
  const visit = parseCookies(req.get('cookie') ?? '').get(COOKIE);
  return visit === undefined || visit === '' ? undefined : visitDigest(visit);
}

/** @throws Problem 401 where there is no visit, or no more */
export async function visitor(db: Database, req: Request): Promise<PartyOfCase> {
  const visit = visitIn(req);
  const seen = visit === undefined ? undefined : await seePartyVisit(db, visit, LIMITS);
  if (seen === undefined) throw problem('party_visit_over');
  return seen;
}
