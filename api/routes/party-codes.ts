/** 解纷码: given to a party at the counter, shown once, and in its place another when it was lost or shared (ADR 0036). */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { readCaseAccess } from '../../db/queries/cases/read-case-access.ts';
import { givePartyCode, type PartyCodeState, readPartyCodes } from '../../db/queries/parties/party-codes.ts';
import { mayGiveCode } from '../../domain/access/policy/party-sight.ts';
import type { Viewer } from '../auth/viewer.ts';
import { instantText } from '../http/instants.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import { codeDigest, codeFor } from '../party/code.ts';
import { NUMBER_LENGTH, TRIES_OF_A_CODE } from '../party/number.ts';
import { instant } from './case-schemas.ts';
import { caseParams } from './post-decision.ts';

export interface PartyCodeDeps {
  readonly db: Database;
  readonly secret: string;
  /** What a telephone opens. */
  readonly publicAddress: string;
}

const partyParams = caseParams.extend({ partyId: z.string().min(1).max(100) });

const given = z
  .object({
    code: z.string().meta({ description: '只给出这一次 / told this once' }),
    address: z.string().meta({ description: '当事人打开的网址 / what the party opens' }),
    givenAt: instant(),
  })
  .meta({ id: 'PartyCode' });

const item = z.object({
  partyId: z.string(),
  canHave: z
    .boolean()
    .meta({ description: '有手机号或者证件号码，可以发码 / there is a number to open it with' }),
  givenAt: instant().optional().meta({ description: '现行的码 / the code that works' }),
  lastOpenedAt: instant().optional(),
  closed: z.boolean().meta({ description: '输错太多，已停用 / tried too often, opens nothing more' }),
});

/** The parties of a case, to those who may give them codes. @throws Problem 404, 403 */
async function atTheCounter(
  { db }: PartyCodeDeps,
  viewer: Viewer,
  caseId: string,
): Promise<readonly PartyCodeState[]> {
  const found = await readCaseAccess(db, viewer.scope, caseId);
  if (found === undefined) throw problem('case_not_found');
  if (!found.inFull || !mayGiveCode(viewer.roles)) throw problem('role_not_permitted');
  return await readPartyCodes(db, caseId);
}

const itemOf = ({ partyId, canHave, givenAt, lastOpenedAt, failures }: PartyCodeState) => ({
  partyId,
  canHave,
  ...(givenAt === undefined ? {} : { givenAt: instantText(givenAt) }),
  ...(lastOpenedAt === undefined ? {} : { lastOpenedAt: instantText(lastOpenedAt) }),
  closed: failures >= TRIES_OF_A_CODE,
});

function listRoute(deps: PartyCodeDeps): Route {
  return route({
    method: 'get',
    path: '/api/cases/{caseId}/party-codes',
    id: 'listPartyCodes',
    summary: '解纷码 / which parties have a code of their own',
    tag: 'cases',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    answers: {
      200: {
        description: 'those who are in the case; no code can be read again',
        schema: z.object({ items: z.array(item) }).meta({ id: 'PartyCodes' }),
      },
    },
    problems: [403, 404],
    async handle({ params: { caseId }, viewer }) {
      const parties = await atTheCounter(deps, viewer, caseId);
      return { status: 200, body: { items: parties.map(itemOf) } };
    },
  });
}

function giveRoute(deps: PartyCodeDeps): Route {
  return route({
    method: 'post',
    path: '/api/cases/{caseId}/parties/{partyId}/code',
    id: 'givePartyCode',
    summary: '发放或者更换解纷码 / gives a party a code; one given before ends with every visit it opened',
    tag: 'cases',
    access: 'session',
    idempotent: true,
    params: partyParams,
    notFound: 'case_not_found',
    body: z.strictObject({}).optional(),
    answers: {
      201: {
        description: `opened with the last ${NUMBER_LENGTH} of a telephone or identity number of the party`,
        schema: given,
      },
    },
    problems: [403, 404, 409],
    async handle({ params: { caseId, partyId }, viewer, key }) {
      const parties = await atTheCounter(deps, viewer, caseId);
      const party = parties.find((one) => one.partyId === partyId);
      if (party === undefined) throw problem('party_not_found');
      if (!party.canHave) throw problem('party_number_missing');
      const code = codeFor(deps.secret, { caseId, partyId, key });
      const digest = codeDigest(deps.secret, code);
      const kept = await givePartyCode(deps.db, { caseId, partyId, digest, personId: viewer.personId });
      if (kept === undefined) throw problem('party_not_found');
      if (!kept.works) throw problem('party_code_replaced');
      const address = new URL('/party', deps.publicAddress).href;
      return { status: 201, body: { code, address, givenAt: instantText(kept.givenAt) } };
    },
  });
}

export const partyCodeRoutes = (deps: PartyCodeDeps): Route[] => [listRoute(deps), giveRoute(deps)];
