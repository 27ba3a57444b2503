/** Who else has a case open (在场): a page says so every twenty seconds, and what it said lasts a minute. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { readCaseAccess } from '../../db/queries/cases/read-case-access.ts';
import { readPerson } from '../../db/queries/people/read-person.ts';
import { tellPresence } from '../../db/queries/people/tell-presence.ts';
import type { Viewer } from '../auth/viewer.ts';
import { instantText } from '../http/instants.ts';
import { problem } from '../http/problem.ts';
import { type Route, route } from '../http/route.ts';
import type { Presence, Present } from '../stream/presence.ts';
import { instant } from './case-schemas.ts';
import { caseParams } from './post-decision.ts';

const PATH = '/api/cases/{caseId}/presence';

const present = z
  .object({ personId: z.guid(), name: z.string(), since: instant(), deciding: z.boolean() })
  .meta({ id: 'PresentPerson' });

async function seen(db: Database, { scope }: Viewer, caseId: string): Promise<void> {
  if ((await readCaseAccess(db, scope, caseId)) === undefined) throw problem('case_not_found');
}

async function named(db: Database, { personId, since, deciding }: Present) {
  const person = await readPerson(db, personId);
  return person === undefined ? [] : [{ personId, name: person.name, since: instantText(since), deciding }];
}

const readRoute = (db: Database, presence: Presence): Route =>
  route({
    method: 'get',
    path: PATH,
    id: 'casePresence',
    summary: '还有谁打开着本案 / who else has the case open, in real time; for those who see it',
    tag: 'cases',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    answers: { 200: { description: 'the others', schema: z.object({ items: z.array(present) }) } },
    problems: [404],
    async handle({ viewer, params: { caseId } }) {
      await seen(db, viewer, caseId);
      const others = presence.of(caseId).filter(({ personId }) => personId !== viewer.personId);
      const items = await Promise.all(others.map((one) => named(db, one)));
      return { status: 200, body: { items: items.flat() } };
    },
  });

/** Nothing is recorded, so it takes no Idempotency-Key. */
const tellRoute = (db: Database, presence: Presence): Route =>
  route({
    method: 'post',
    path: PATH,
    id: 'tellPresence',
    summary:
      '打开着本案 / says that the reader has the case open; lasts a minute, writes nothing, takes no Idempotency-Key',
    tag: 'cases',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    body: z.strictObject({
      deciding: z.boolean().meta({ description: '正在作决定 / a decision is being written' }),
    }),
    answers: { 200: { description: 'told', schema: z.object({ told: z.literal(true) }) } },
    problems: [404],
    async handle({ viewer, params: { caseId }, body: { deciding } }) {
      await seen(db, viewer, caseId);
      const notice = { caseId, personId: viewer.personId, deciding };
      // Before the others are told: what NOTIFY says while the listening connection is away is heard by none.
      presence.take(notice);
      await tellPresence(db, notice);
      return { status: 200, body: { told: true } };
    },
  });

export const presenceRoutes = (db: Database, presence: Presence): Route[] => [
  readRoute(db, presence),
  tellRoute(db, presence),
];
