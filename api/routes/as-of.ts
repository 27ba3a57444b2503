/** A case at an earlier instant (某一时刻的案件), and what differs between two (两个时刻的差别). Both only read. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { type CaseRead, readCase } from '../../db/queries/cases/read-case.ts';
import { readToldNames } from '../../db/queries/cases/read-told-names.ts';
import {
  type Place,
  type PlaceAsked,
  readLaterKnown,
  readPlace,
} from '../../db/queries/record/read-place.ts';
import { ALL_ROLES, type Role } from '../../domain/access/roles.ts';
import { maySuppose } from '../../domain/access/policy/walls.ts';
import { legalInstant, realInstant } from '../../domain/deadlines/clock.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import { codesOf } from '../../domain/words.ts';
import { STANDING } from '../../words/standing.ts';
import type { Viewer } from '../auth/viewer.ts';
import { allowedForRole, asOfView, caseReadAt, laterKnownView } from '../cases/past/as-of-view.ts';
import type { FoldedCases } from '../cases/folded-cases.ts';
import { caseView } from '../cases/case-view.ts';
import { differencesView } from '../cases/past/differences-view.ts';
import type { PastCases } from '../cases/past/past-cases.ts';
import { wallOf } from '../cases/walls.ts';
import { flagsOf } from '../cases/worklist-view.ts';
import { instantText } from '../http/instants.ts';
import { because } from '../http/issue-messages.ts';
import { problem } from '../http/problem.ts';
import { type Answer, type Call, type Route, route } from '../http/route.ts';
import { caseSchema, instant } from './case-schemas.ts';
import { happenedAt } from './decision-answers.ts';
import { caseParams } from './post-decision.ts';

export interface PastDeps {
  readonly db: Database;
  readonly past: PastCases;
  readonly folded: Pick<FoldedCases, 'latest'>;
}

const seqField = () => z.coerce.number().int().meta({ description: '记录的序号 / number of an event' });

const asOfQuery = z
  .strictObject({
    seq: seqField().optional(),
    at: happenedAt().meta({
      description: '案件法定时间的一个时刻 / an instant, in the case’s own time: what its page showed then',
    }),
    role: z.enum(ALL_ROLES).optional().meta({
      description:
        '看何种身份可作的决定；不填为本人 / in whose role decisions are looked at; default: the reader',
    }),
  })
  .refine(({ seq, at }) => (seq === undefined) !== (at === undefined), because('seq_or_instant'));

type AsOfQuery = z.output<typeof asOfQuery>;

const asOfSchema = caseSchema
  .extend({
    asOf: z.object({ seq: z.int(), inputNo: z.int(), at: instant(), recordedAt: instant() }),
    laterKnown: z
      .array(z.object({ seq: z.int(), type: z.string(), happenedAt: instant(), knownSince: instant() }))
      .meta({ description: '当时已发生、其后才登记 / had happened by then, and was recorded afterwards' }),
  })
  .meta({ id: 'CaseAsOf' });

async function found(db: Database, viewer: Viewer, caseId: string): Promise<CaseRead> {
  const read = await readCase(db, viewer.scope, caseId);
  if (read === undefined) throw problem('case_not_found');
  return read;
}

/** @throws Problem 422 before the opening and after the present end of the record */
async function placeOf(db: Database, read: CaseRead, asked: PlaceAsked): Promise<Place> {
  const beyond = 'seq' in asked && (asked.seq < 1 || asked.seq > read.seq);
  const place = beyond ? undefined : await readPlace(db, read.caseId, asked);
  if (place !== undefined) return place;
  const first = await readPlace(db, read.caseId, { seq: 1 });
  const from = instantText(legalInstant(read.clock, first?.recordedAt ?? read.openedAt));
  throw problem('instant_out_of_range', { params: { from, seq: read.seq } });
}

/** A legal instant of an exercise is many real ones: its page is that of the last of them, and where time stands still that of now. */
function askedFor({ clock }: CaseRead, { seq, at }: AsOfQuery, now: number): PlaceAsked {
  if (seq !== undefined) return { seq };
  const legal = at ?? Number.NaN;
  const legalNow = legalInstant(clock, now);
  if (legal > legalNow) throw problem('instant_out_of_range', { params: { to: instantText(legalNow) } });
  return { recordedBy: Math.min(now, realInstant(clock, legal + 1) - 1) };
}

/** Where the inspector begins, at the end of the record, is what the page of the case has folded already. */
async function atItsEnd(
  { folded }: PastDeps,
  { caseId, seq, inputNo }: CaseRead,
  place: Place,
): Promise<CaseState | undefined> {
  if (place.seq !== seq || place.inputNo !== inputNo) return undefined;
  const { state } = await folded.latest(caseId);
  return state?.seq === seq && state.inputNo === inputNo ? state : undefined;
}

async function stateOf(deps: PastDeps, read: CaseRead, place: Place): Promise<CaseState> {
  const state = (await atItsEnd(deps, read, place)) ?? (await deps.past.stateAt(read.caseId, place));
  if (state === undefined) throw problem('case_not_found');
  return state;
}

const decisionsOf = (state: CaseState, role: Role | undefined) =>
  role === undefined ? {} : { allowedDecisions: allowedForRole(state, role) };

async function asOf(deps: PastDeps, call: Call<{ caseId: string }, AsOfQuery>): Promise<Answer> {
  const { db } = deps;
  const { viewer, language, query, params } = call;
  const now = await found(db, viewer, params.caseId);
  if (query.role !== undefined && !maySuppose(viewer.roles, query.role)) throw problem('role_not_permitted');
  const asked = askedFor(now, query, Date.now());
  const place = await placeOf(db, now, asked);
  const instantAsked = 'recordedBy' in asked ? asked.recordedBy : place.recordedAt;
  const [state, wall, later] = await Promise.all([
    stateOf(deps, now, place),
    wallOf(db, viewer, params.caseId),
    readLaterKnown(db, params.caseId, { seq: place.seq, by: instantAsked }),
  ]);
  const then = await caseReadAt(db, viewer.scope, { found: now, state, place });
  return {
    status: 200,
    body: {
      ...caseView(then, state, { viewer, language, now: instantAsked, wall }),
      ...decisionsOf(state, query.role),
      flags: flagsOf(then),
      asOf: asOfView(place, now.clock),
      laterKnown: laterKnownView(later, now.clock, wall),
    },
  };
}

const words = z.object({ zh: z.string(), en: z.string() });

const differencesSchema = z
  .object({
    items: z.array(
      z.object({
        what: z.enum(codesOf(STANDING)),
        zh: z.string(),
        en: z.string(),
        before: words.optional(),
        after: words.optional(),
        seq: z.int().meta({ description: '自该条记录起如此 / the event since which it stands so' }),
      }),
    ),
  })
  .meta({ id: 'Differences' });

/** Events between two states that are kept while the range is gone through: what lies between is folded again where something turned. */
const MARK_EVERY = 2000;

const differencesQuery = z
  .strictObject({ from: seqField(), to: seqField() })
  .refine(({ from, to }) => from <= to, { path: ['to'], ...because('seq_order') });

async function differences(
  { db, past }: PastDeps,
  { viewer, query, params: { caseId } }: Call<{ caseId: string }, z.output<typeof differencesQuery>>,
): Promise<Answer> {
  const read = await found(db, viewer, caseId);
  const from = await placeOf(db, read, { seq: query.from });
  const to = await placeOf(db, read, { seq: query.to });
  const [marks, wall] = await Promise.all([
    past.marks(caseId, from, to, MARK_EVERY),
    wallOf(db, viewer, caseId),
  ]);
  const personIds = [...new Set(marks.flatMap(({ assignments }) => assignments.map((one) => one.personId)))];
  const asked = { firstSeq: 1, personIds, deadlineIds: [], instrumentIds: [], entries: [] };
  const names = await readToldNames(db, viewer.scope, caseId, asked);
  if (names === undefined || marks.length === 0) throw problem('case_not_found');
  const between = (one: CaseState, next: CaseState) => past.between(caseId, one, next);
  return { status: 200, body: { items: await differencesView({ marks, between }, { viewer, names, wall }) } };
}

export function pastRoutes(deps: PastDeps): Route[] {
  const common = {
    method: 'get',
    tag: 'cases',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    problems: [403, 404, 422],
  } as const;
  return [
    route({
      ...common,
      path: '/api/cases/{caseId}/as-of',
      id: 'caseAsOf',
      summary: '某一时刻的案件 / the case as its page showed it then, to this reader',
      query: asOfQuery,
      answers: { 200: { description: 'the case then', schema: asOfSchema } },
      handle: (call) => asOf(deps, call),
    }),
    route({
      ...common,
      path: '/api/cases/{caseId}/differences',
      id: 'caseDifferences',
      summary: '两个时刻的差别 / what differs between two events of the record',
      query: differencesQuery,
      answers: {
        200: { description: 'what differs, in the order of the record', schema: differencesSchema },
      },
      handle: (call) => differences(deps, call),
    }),
  ];
}
