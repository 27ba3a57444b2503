/** What if (推演) and the forecast (预测): the case's own functions over its state as it stands. Both write nothing. */
import type * as z from 'zod';
import type { Database } from '../../db/client.ts';
import { type CaseAccess, readCaseAccess } from '../../db/queries/cases/read-case-access.ts';
import { mayDecide } from '../../domain/access/policy/decisions.ts';
import { maySuppose, opensDeadline, type Sealed } from '../../domain/access/policy/walls.ts';
import { legalInstant } from '../../domain/deadlines/clock.ts';
import type { Calendar } from '../../domain/deadlines/calendar.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import { DECISION_TYPES } from '../../domain/machine/catalogue.ts';
import { runOut } from '../../domain/machine/passing.ts';
import { changesBetween, suppose, type WhatIf } from '../../domain/machine/suppose.ts';
import { withStart } from '../../domain/machine/supposed-start.ts';
import type { Viewer } from '../auth/viewer.ts';
import { allowedView } from '../cases/case-view.ts';
import type { FoldedCases, LatestCase } from '../cases/folded-cases.ts';
import { changesView, endView, fireView, openFires, type Seen, standingView } from '../cases/what-if-view.ts';
import { wallOf } from '../cases/walls.ts';
import { pointerOfRefusal } from '../decisions/refusal-fields.ts';
import { suppositionsOf, type WhatIfBody } from '../decisions/suppositions.ts';
import { whoAndWhen } from '../decisions/who-and-when.ts';
import { instantText } from '../http/instants.ts';
import { problem, refusalProblem } from '../http/problem.ts';
import { type Answer, type Call, type Route, route } from '../http/route.ts';
import { pointerOf } from '../http/validate.ts';
import { caseParams } from './post-decision.ts';
import { documentedWhatIf, forecastSchema, whatIfBody, whatIfSchema } from './what-if-schemas.ts';

/** Steps of a chain that are followed: no rule arms itself again for ever, so real chains are far shorter. */
const MOST_STEPS = 500;
/** Steps that the answer to a what-if lists; the forecast lists them all. */
const LISTED = 50;
/** Steps on the way that it lists, the latest ones. */
const LISTED_PASSED = 50;

export interface WhatIfDeps {
  readonly db: Database;
  readonly folded: FoldedCases;
  readonly secret: string;
}

interface Standing extends Omit<LatestCase, 'state'> {
  readonly access: CaseAccess;
  readonly state: CaseState;
}

async function standing({ db, folded }: WhatIfDeps, viewer: Viewer, caseId: string): Promise<Standing> {
  const access = await readCaseAccess(db, viewer.scope, caseId);
  if (access === undefined) throw problem('case_not_found');
  const { state, ...latest } = await folded.latest(caseId);
  if (state === undefined) throw problem('case_not_found');
  return { access, state, ...latest };
}

type WhatIfCall = Call<{ caseId: string }, unknown, z.output<typeof whatIfBody>>;

const mayAct = ({ roles }: Viewer): boolean => DECISION_TYPES.some((type) => mayDecide(type, roles));

async function refusedView(db: Database, refused: WhatIf['refused'], { suppose: asked }: WhatIfBody) {
  if (refused === undefined) return {};
  const { index, refusal } = refused;
  const { code, zh, en, article } = refusal;
  const { params } = await whoAndWhen(db, refusal);
  const field = pointerOfRefusal(code, asked[index]?.type ?? '', asked[index]);
  const pointer = field === undefined ? undefined : `${pointerOf(['suppose', index])}${field}`;
  return { refused: { index, code, zh, en, article, params, pointer } };
}

/** What was supposed of running clocks, and what a wall withholds is not there. @throws Problem 422 with the domain's refusal */
function begun(
  from: CaseState,
  calendar: Calendar,
  starts: NonNullable<WhatIfCall['body']['starts']>,
  sealed: Sealed,
): CaseState {
  let state = from;
  for (const [index, start] of starts.entries()) {
    const clock = from.deadlines.find((one) => one.deadlineId === start.deadlineId);
    const deadlineId = clock !== undefined && opensDeadline(sealed, clock) ? start.deadlineId : '';
    const next = withStart(state, { ...start, deadlineId }, calendar);
    if (!next.ok) throw refusalProblem(422, next.refusal, { pointer: pointerOf(['starts', index]) });
    state = next.value;
  }
  return state;
}

interface Foreseen {
  readonly standing: Standing;
  readonly until: number;
  readonly supposed: WhatIf;
  readonly seen: Seen;
}

function foreseenView(
  { standing: { access, state: from, calendar }, until, supposed, seen }: Foreseen,
  call: WhatIfCall,
) {
  const { before, state, passed } = supposed;
  const { viewer, body } = call;
  const chain = runOut(state, calendar, { most: MOST_STEPS });
  const since = body.starts === undefined ? before : from;
  const isSupposed = body.suppose.length > 0 || body.starts !== undefined;
  return {
    at: instantText(legalInstant(access.clock, until)),
    ...standingView(state, seen),
    allowedDecisions: allowedView(state, viewer),
    passed: openFires(passed, seen)
      .slice(-LISTED_PASSED)
      .map((one) => fireView(one, seen)),
    fires: openFires(chain.fires, seen)
      .slice(0, LISTED)
      .map((one) => fireView(one, seen)),
    end: endView(chain, seen),
    ...(isSupposed ? { changes: changesView(changesBetween(since, state), state, seen) } : {}),
  };
}

async function whatIf(deps: WhatIfDeps, call: WhatIfCall): Promise<Answer> {
  const { viewer, language, body, params } = call;
  const { caseId } = params;
  const stood = await standing(deps, viewer, caseId);
  const { access, state: from, calendar } = stood;
  if (!access.inFull && !mayAct(viewer)) throw problem('role_not_permitted');
  const supposedRoles = body.suppose.flatMap(({ actor }) => (actor === undefined ? [] : [actor.role]));
  if (!supposedRoles.every((role) => maySuppose(viewer.roles, role))) throw problem('role_not_permitted');
  const { clock } = access;
  const { db, secret } = deps;
  const asked = { db, secret, viewer, caseId, language, clock, now: Date.now(), latest: async () => from };
  const { suppositions, until } = await suppositionsOf(asked, body);
  const { sealed } = await wallOf(db, viewer, caseId);
  const state = begun(from, calendar, body.starts ?? [], sealed);
  const supposed = suppose(state, calendar, suppositions, until);
  if (!supposed.complete) throw problem('instant_out_of_range');
  const seen = { language, full: access.inFull, sealed };
  return {
    status: 200,
    body: {
      ...foreseenView({ standing: stood, until, supposed, seen }, call),
      ...(await refusedView(db, supposed.refused, body)),
    },
  };
}

export function whatIfRoute(deps: WhatIfDeps): Route {
  return route({
    method: 'post',
    path: '/api/cases/{caseId}/what-if',
    id: 'whatIf',
    summary:
      '推演 / what would follow from decisions, and from nobody acting; writes nothing, takes no Idempotency-Key',
    tag: 'cases',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    body: whatIfBody,
    documentedBody: documentedWhatIf,
    answers: { 200: { description: 'what would follow', schema: whatIfSchema } },
    problems: [403, 404, 422],
    handle: (call) => whatIf(deps, call),
  });
}

export function forecastRoute(deps: WhatIfDeps): Route {
  return route({
    method: 'get',
    path: '/api/cases/{caseId}/forecast',
    id: 'forecast',
    summary: '预测 / what happens one after the other if nobody acts, to the end of the chain',
    tag: 'cases',
    access: 'session',
    params: caseParams,
    notFound: 'case_not_found',
    answers: { 200: { description: 'the chain', schema: forecastSchema } },
    problems: [404],
    async handle({ viewer, language, params: { caseId } }) {
      const { access, state, calendar } = await standing(deps, viewer, caseId);
      const chain = runOut(state, calendar, { most: MOST_STEPS });
      const at = instantText(legalInstant(access.clock, Date.now()));
      const { stage, version } = state;
      const { sealed } = await wallOf(deps.db, viewer, caseId);
      const seen = { language, sealed };
      const fires = openFires(chain.fires, seen).map((one) => fireView(one, seen));
      return { status: 200, body: { at, stage, version, fires, end: endView(chain, seen) } };
    },
  });
}
