/** 当事人自己的页面 (解纷码): a dispute opened with a code and a number, and what its party reads there (ADR 0036). */
import type { RateLimitRequestHandler } from 'express-rate-limit';
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { endPartyVisit, openPartyVisit } from '../../db/queries/parties/party-codes.ts';
import { readPlaces } from '../../db/queries/parties/read-party-dispute.ts';
import { hearingsFor } from '../../domain/machine/party-view.ts';
import type { Lockout } from '../auth/lockout.ts';
import type { FoldedCases } from '../cases/folded-cases.ts';
import { overLimitOf } from '../http/limits.ts';
import { problem } from '../http/problem.ts';
import { type Answer, type Call, type Route, route } from '../http/route.ts';
import { codeDigest, newVisit, typedCode, visitDigest } from '../party/code.ts';
import { partyDisputeView } from '../party/dispute-view.ts';
import { openDispute } from '../party/open-dispute.ts';
import { TRIES_OF_A_CODE, typedNumber } from '../party/number.ts';
import { clearVisit, PARTY_PATH, setVisit, visitIn } from '../party/visit.ts';
import { partyDispute } from './party-schemas.ts';

export interface PartyDisputeDeps {
  readonly db: Database;
  readonly folded: FoldedCases;
  readonly secret: string;
  readonly https: boolean;
  /** Tries of one code, and of one code from one address. */
  readonly lockout: Lockout;
  readonly entryLimit: RateLimitRequestHandler;
}

const entry = z
  .strictObject({
    code: z.string().max(100),
    proof: z.string().max(40).meta({ description: '手机号或者证件号码的后四位 / the last four of a number' }),
  })
  .meta({ id: 'PartyEntry', example: { code: 'abcd-efgh-jkmn', proof: '0001' } });

async function enter(
  deps: PartyDisputeDeps,
  call: Call<unknown, unknown, z.output<typeof entry>>,
): Promise<Answer> {
  const { db, secret, lockout, https } = deps;
  const code = typedCode(call.body.code);
  const number = typedNumber(call.body.proof);
  // What cannot be a code is counted by its address alone.
  if (code === undefined || number === undefined) throw problem('party_code_wrong');
  const trier = { username: code, address: call.req.ip ?? '' };
  await lockout.attempt(trier);
  const visit = newVisit();
  const opening = {
    digest: codeDigest(secret, code),
    number,
    visit: visitDigest(visit),
    most: TRIES_OF_A_CODE,
  };
  if ((await openPartyVisit(db, opening)) === undefined) throw problem('party_code_wrong');
  await lockout.succeeded(trier);
  setVisit(call.res, visit, https);
  return { status: 204 };
}

function enterRoute(deps: PartyDisputeDeps): Route {
  const overLimit = overLimitOf(deps.entryLimit);
  return route({
    method: 'post',
    path: `${PARTY_PATH}/enter`,
    id: 'enterDispute',
    summary: '凭解纷码进入 / opens the own dispute with the code and a number of the party',
    tag: 'party',
    access: 'public',
    body: entry,
    answers: { 204: { description: 'open; its cookie is set' } },
    problems: [403, 429],
    async handle(call) {
      return (await overLimit(call)) ? undefined : await enter(deps, call);
    },
  });
}

function leaveRoute({ db, https }: PartyDisputeDeps): Route {
  return route({
    method: 'post',
    path: `${PARTY_PATH}/leave`,
    id: 'leaveDispute',
    summary: '退出 / closes it on this device',
    tag: 'party',
    access: 'public',
    body: z.strictObject({}).optional(),
    answers: { 204: { description: 'closed, also where it was not open' } },
    async handle({ req, res }) {
      const visit = visitIn(req);
      if (visit !== undefined) await endPartyVisit(db, visit);
      clearVisit(res, https);
      return { status: 204 };
    },
  });
}

async function read(deps: PartyDisputeDeps, { req }: Pick<Call, 'req'>): Promise<Answer> {
  const { of, found, state, party } = await openDispute(deps, req);
  const textIds = hearingsFor(state, party).flatMap(({ place }) =>
    place === undefined ? [] : [place.textId],
  );
  const places = await readPlaces(deps.db, of.caseId, textIds);
  return { status: 200, body: partyDisputeView({ found, state, party, places, now: Date.now() }) };
}

function readRoute(deps: PartyDisputeDeps): Route {
  return route({
    method: 'get',
    path: `${PARTY_PATH}/dispute`,
    id: 'readOwnDispute',
    summary: '我的纠纷 / the dispute as its party sees it',
    tag: 'party',
    access: 'public',
    answers: {
      200: { description: 'where it stands, what comes next, what is asked', schema: partyDispute },
    },
    problems: [401],
    handle: (call) => read(deps, call),
  });
}

export const partyDisputeRoutes = (deps: PartyDisputeDeps): Route[] => [
  enterRoute(deps),
  leaveRoute(deps),
  readRoute(deps),
];
