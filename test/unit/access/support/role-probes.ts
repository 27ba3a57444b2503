/**
 * Asks the product itself, one role at a time, what the role may do and see: the gates of decisions, tasks and routes,
 * never the tables behind them, so that the answers stay comparable when a table moves.
 */
import type { Viewer } from '../../../../api/auth/viewer.ts';
import type { UnitTree } from '../../../../api/cases/unit-tree.ts';
import { checkTaskRecipients } from '../../../../api/decisions/check-task-recipients.ts';
import { Problem } from '../../../../api/http/problem.ts';
import type { Call, Route } from '../../../../api/http/route.ts';
import type { AdminDeps } from '../../../../api/administration/acting.ts';
import { exportCasesRoute } from '../../../../api/routes/export-cases.ts';
import { adminActsRoute } from '../../../../api/routes/admin-acts.ts';
import { backdatedActsRoute } from '../../../../api/routes/backdated-acts.ts';
import { codecRoutes, type PayloadCodec } from '../../../../api/routes/codec.ts';
import { type OpenDeps, openCaseRoute } from '../../../../api/routes/open-case.ts';
import { publishedHeadsRoutes } from '../../../../api/routes/published-heads.ts';
import { reconcileReportsRoute } from '../../../../api/routes/reconcile-reports.ts';
import { supervisionListRoutes } from '../../../../api/routes/supervision-lists.ts';
import { supervisionRoutes } from '../../../../api/routes/supervision.ts';
import { taskNumbersRoute } from '../../../../api/routes/task-numbers.ts';
import type { Database } from '../../../../db/client.ts';
import { ALL_ROLES, type Role } from '../../../../domain/access/roles.ts';
import { viewerScope } from '../../../../domain/access/policy/visibility.ts';
import type { TaskKind } from '../../../../domain/chapters/tasks/codes.ts';

/** What lies behind a gate was reached: the gate let the viewer through. */
class Reached extends Error {}

/** Throws `Reached` whatever is asked of it. */
const BEHIND_THE_GATE: unknown = new Proxy(
  {},
  {
    get: () => {
      throw new Reached();
    },
  },
);

export const STATION_PATH = 'city.county.station';
const ELSEWHERE = 'city.elsewhere.station';

function viewerOf(roles: readonly Role[], path = STATION_PATH): Viewer {
  const personId = 'person-1';
  const unit = { unitId: 'unit-1', kind: 'station', name: '', path } as Viewer['unit'];
  const scope = viewerScope(personId, roles, unit);
  return { personId, username: '', name: '', roles, unit, scope, mustChangePassword: false };
}

/** @returns the code of the problem that the route answers with, or `allowed` */
async function answerTo(route: Route, call: Partial<Call>): Promise<string> {
  try {
    await route.handle(call as Call);
  } catch (error) {
    if (error instanceof Reached) return 'allowed';
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return 'allowed';
}

function stationAt(path: string): UnitTree {
  const unit = { unitId: 'unit-1', kind: 'station', path } as never;
  return { station: async () => ({ station: unit, court: unit, appealCourt: unit }) };
}

const db = BEHIND_THE_GATE as Database;
const deps = BEHIND_THE_GATE as OpenDeps;
const codec = BEHIND_THE_GATE as PayloadCodec;
const opening = { stationId: 'unit-1', parties: [] };

interface Probe {
  readonly route: Route;
  readonly body?: unknown;
  readonly query?: unknown;
}

const PROBES: Readonly<Record<string, Probe>> = {
  'open a case at one’s own station': {
    route: openCaseRoute(deps, stationAt(STATION_PATH)),
    body: opening,
  },
  'open a case at a station elsewhere': { route: openCaseRoute(deps, stationAt(ELSEWHERE)), body: opening },
  'list acts recorded late': { route: backdatedActsRoute(db) },
  'read reports of the nightly comparison': { route: reconcileReportsRoute(db) },
  'read lists of published heads': { route: publishedHeadsRoutes(db)[0] as Route },
  'read figures of tasks': { route: taskNumbersRoute(db) },
  'read figures of supervision': { route: supervisionRoutes(db)[0] as Route },
  'read lists behind figures of supervision': { route: supervisionListRoutes(db)[0] as Route, query: {} },
  'read acts of administration': { route: adminActsRoute(db), query: { act: 'change_person' } },
  'read exports of lists': { route: adminActsRoute(db), query: { act: 'export_cases' } },
  'export a list of cases': { route: exportCasesRoute(BEHIND_THE_GATE as AdminDeps), body: {} },
  'decode payloads': { route: codecRoutes(codec)[0] as Route, body: { payloads: [] } },
  'encode payloads': { route: codecRoutes(codec)[1] as Route, body: { payloads: [] } },
};

export const ROUTES = Object.keys(PROBES);

/** @returns what the route answers to one who holds each role alone */
export async function routeAnswers(name: string): Promise<readonly (readonly [Role, string])[]> {
  const probe = PROBES[name];
  if (probe === undefined) throw new Error(`no route: ${name}`);
  const { route, body, query = {} } = probe;
  return await Promise.all(
    ALL_ROLES.map(async (role) => {
      const req = { body } as Call['req'];
      const call = { viewer: viewerOf([role]), query, params: {}, key: 'key-1', body, req };
      return [role, await answerTo(route, call)] as const;
    }),
  );
}

/** @returns whether a unit of this kind can be asked for the kind of task, and a person of it who holds the role */
export async function canBeAsked(kind: TaskKind, unitKind: string, role?: Role): Promise<boolean> {
  const person = role === undefined ? null : { active: true, unitId: 'unit-1', roles: [role] };
  const found = { unit: { kind: unitKind }, person };
  const asked = { unitId: 'unit-1', kind, ...(role === undefined ? {} : { personId: 'person-2' }) };
  try {
    await checkTaskRecipients(
      { first: async () => found } as unknown as Database,
      viewerOf(['judge']),
      { type: 'issue_task', data: asked },
      { language: 'en', kindOf: async () => undefined },
    );
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
  return true;
}
