/** Opening a dispute (登记): the case's id follows from who opens it and under which key, so that sending twice opens once. */
import * as z from 'zod';
import { stableUuid } from '../../db/people.ts';
import type { DrillQuota } from '../../domain/access/policy/drill-quota.ts';
import { permits } from '../../domain/access/policy/routes.ts';
import { pathsThrough } from '../../domain/access/policy/visibility.ts';
import { refuse } from '../../domain/kernel/refusals.ts';
import type { OpeningData, OpeningParty } from '../../domain/chapters/intake/shape.ts';
import { ALL_STAGES } from '../../domain/kernel/stage.ts';
import { PARTY_KINDS, PARTY_ROLES, SOURCES } from '../../domain/kernel/codes.ts';
import { type CaseClock, drillClock, legalDateAt, REAL_CLOCK } from '../../domain/deadlines/clock.ts';
import { DAY_MS } from '../../domain/deadlines/legal-date.ts';
import { EDGE_BOUNDS } from '../../domain/law/bounds.ts';
import { matterOf } from '../../domain/law/matters.ts';
import { POLICIES, policyOn } from '../../domain/law/policy.ts';
import { actorOf, type Viewer } from '../auth/viewer.ts';
import { legalDate, ref, text } from '../catalogue/fields.ts';
import { identityOf, type IdentityKey } from '../catalogue/party-identity.ts';
import { personalFields, wrongDetails } from '../catalogue/personal-details.ts';
import { partyDraft } from '../catalogue/text-drafts.ts';
import { isWithin, type StationCourts, type UnitTree } from '../cases/unit-tree.ts';
import { namedTwiceAt, sharedIdentityAt } from '../decisions/check-identity.ts';
import { refusedProblem } from '../decisions/answers.ts';
import { submit, type SubmitDeps, type Submitted } from '../decisions/submit.ts';
import { because } from '../http/issue-messages.ts';
import { problem, refusalProblem } from '../http/problem.ts';
import { type Answer, type Call, type Route, route } from '../http/route.ts';

export interface OpenDeps extends SubmitDeps {
  readonly drillQuota: DrillQuota;
}

const PATH = '/api/cases';

const party = z
  .strictObject({ role: z.enum(PARTY_ROLES), kind: z.enum(PARTY_KINDS), ...personalFields })
  .superRefine((given, context) => {
    for (const { field, reason } of wrongDetails(given.kind, given)) {
      context.addIssue({ code: 'custom', path: [field], ...because(reason) });
    }
  });

const clock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('real') }),
  z.strictObject({
    kind: z.literal('drill'),
    msPerDay: z
      .int()
      .max(DAY_MS)
      .refine((ms) => ms >= EDGE_BOUNDS.drill_too_fast.least, because('drill_too_fast'))
      .meta({ minimum: EDGE_BOUNDS.drill_too_fast.least }),
    startDate: legalDate().optional(),
  }),
]);

const opening = z
  .strictObject({
    stationId: ref('unit'),
    source: z.enum(SOURCES),
    matter: z.string().refine((code) => matterOf(code) !== undefined, because('matter_unknown')),
    summary: text(),
    parties: z.array(party).min(1).max(100),
    policy: z.enum(POLICIES).optional(),
    clock: clock.optional(),
  })
  .refine((given) => given.policy !== '2023' || given.clock?.kind === 'drill', {
    path: ['policy'],
    ...because('policy_needs_drill'),
  })
  .meta({
    id: 'OpenCase',
    example: {
      stationId: 'station-230811200',
      source: 'walk_in',
      matter: 'adjacent_pollution',
      summary: '楼上夜间噪音，双方多次争吵',
      parties: [
        { role: 'applicant', kind: 'person', name: '张三', phone: '13800000001' },
        { role: 'respondent', kind: 'person', name: '李四', phone: '13800000002' },
      ],
    },
  });
type Opening = z.output<typeof opening>;

const opened = z
  .object({ caseId: z.guid(), caseNumber: z.string(), stage: z.enum(ALL_STAGES), version: z.int() })
  .meta({ id: 'CaseOpened' });
const accepted = z.object({ caseId: z.guid() }).meta({ id: 'CaseAccepted' });

function clockOf(given: Opening['clock']): CaseClock {
  if (given?.kind !== 'drill') return REAL_CLOCK;
  const { msPerDay, startDate } = given;
  return drillClock({ msPerDay, openedAt: Date.now(), ...(startDate === undefined ? {} : { startDate }) });
}

/** Party ids go on where the machine counts on when it adds parties later. */
function openingParty(key: IdentityKey, given: Opening['parties'][number], index: number): OpeningParty {
  const { role, kind, ...details } = given;
  const identity = identityOf(key, details);
  const known = identity === undefined ? {} : { identity };
  return { partyId: `${key.caseId}-p${index + 1}`, role, kind, details: partyDraft(details), ...known };
}

/** The profile is that of the day on which the case is opened, in an exercise of its first day. */
function openingData(key: IdentityKey, body: Opening, courts: StationCourts): OpeningData {
  const caseClock = clockOf(body.clock);
  return {
    policy: body.policy ?? policyOn(legalDateAt(caseClock, Date.now())),
    clock: caseClock,
    stationId: courts.station.unitId,
    courtId: courts.court.unitId,
    appealCourtId: courts.appealCourt.unitId,
    source: body.source,
    matter: body.matter,
    summary: body.summary,
    parties: body.parties.map((given, index) => openingParty(key, given, index)),
  };
}

async function stationInReach(tree: UnitTree, viewer: Viewer, stationId: string): Promise<StationCourts> {
  const courts = await tree.station(stationId);
  const ownUnit = permits('open_case_below_own_unit', viewer.roles);
  const reach = ownUnit ? [viewer.unit.path] : pathsThrough(viewer.scope, 'station');
  if (courts === undefined || !isWithin(courts.station.path, reach)) throw problem('station_not_found');
  return courts;
}

async function answerOf(deps: SubmitDeps, caseId: string, submitted: Submitted): Promise<Answer> {
  const headers = { Location: `/api/cases/${caseId}` };
  if (submitted === undefined) {
    return { status: 202, headers: { ...headers, 'Retry-After': '1' }, body: { caseId } };
  }
  const { outcome, caseNumber } = submitted;
  if (outcome.outcome === 'refused') throw await refusedProblem(deps.db, caseId, outcome);
  const { stage, version } = outcome;
  return { status: 201, headers, body: { caseId, caseNumber, stage, version } };
}

/** @throws Problem (409) that points at the number which is there already */
function refuseOneTwice(parties: Opening['parties']): void {
  const pointing = (index: number) => ({ pointer: `/parties/${index}/idNumber` });
  const shared = sharedIdentityAt(parties);
  if (shared !== undefined)
    throw refusalProblem(409, refuse('same_identity_on_both_sides'), pointing(shared));
  const twice = namedTwiceAt(parties);
  if (twice !== undefined) throw refusalProblem(409, refuse('party_exists'), pointing(twice));
}

async function open(deps: OpenDeps, tree: UnitTree, call: Call<unknown, unknown, Opening>): Promise<Answer> {
  const { viewer, key, body } = call;
  if (!permits('open_case', viewer.roles)) {
    throw refusalProblem(403, refuse('role_not_permitted'));
  }
  refuseOneTwice(body.parties);
  const courts = await stationInReach(tree, viewer, body.stationId);
  const drill = body.clock?.kind === 'drill';
  const caseId = stableUuid(`case:${viewer.personId}:${key}`);
  const submitted = await submit(deps, {
    decisionId: key,
    caseId,
    route: `POST ${PATH}`,
    body: call.req.body as unknown,
    drill,
    ...(drill ? { quota: deps.drillQuota } : {}),
    envelope: {
      kind: 'open',
      inputId: key,
      actor: actorOf(viewer),
      data: openingData({ secret: deps.secret, caseId }, body, courts),
    },
  });
  return await answerOf(deps, caseId, submitted);
}

export function openCaseRoute(deps: OpenDeps, tree: UnitTree): Route {
  return route({
    method: 'post',
    path: PATH,
    id: 'openCase',
    summary: '登记纠纷 / open a dispute',
    tag: 'cases',
    access: 'session',
    idempotent: true,
    body: opening,
    answers: {
      201: { description: 'on record', schema: opened },
      202: { description: 'received; the case will be at Location', schema: accepted },
    },
    problems: [403, 404, 409, 422, 429, 503],
    handle: (call) => open(deps, tree, call),
  });
}
