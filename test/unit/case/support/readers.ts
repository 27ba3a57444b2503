/** Who reads a case under test, by the scope that cuts the lists: the case's own units and one elsewhere, with their places in the tree. */
import {
  seesCase,
  type Place,
  viewerScope,
  type ViewerScope,
} from '../../../../domain/access/policy/visibility.ts';
import type { Role } from '../../../../domain/access/roles.ts';
import type { Actor } from '../../../../domain/kernel/actor.ts';
import type { RecordRequest } from '../../../../domain/kernel/append-contract.ts';
import type { Obligation } from '../../../../domain/kernel/obligation.ts';
import type { CaseState } from '../../../../domain/kernel/state.ts';
import type { CaseEvent } from '../../../../domain/kernel/events.ts';
import { obligations } from '../../../../domain/machine/obligations.ts';
import { openTo } from '../../../../domain/machine/open-to.ts';
import { APPEAL_COURT, COURT, STATION } from './people.ts';

const PATHS: Readonly<Record<string, string>> = {
  [STATION]: 'city.county.bureau.station',
  [COURT]: 'city.county.court',
  [APPEAL_COURT]: 'city.court',
};

/** Supervisors and the bureau hold their roles over the units, not in one of them. */
const ABOVE: Partial<Record<Role, string>> = {
  police_bureau: 'city.county.bureau',
  police_supervisor_county: 'city.county.bureau',
  court_supervisor_county: 'city.county.court',
  police_supervisor_city: 'city',
  court_supervisor_city: 'city',
};

const scopes = new Map<string, ViewerScope>();

function scopeOf({ personId, roles, unitId }: Actor): ViewerScope {
  const key = `${personId} ${unitId} ${roles.join()}`;
  const known = scopes.get(key);
  if (known !== undefined) return known;
  const above = roles.flatMap((role) => ABOVE[role] ?? []);
  const path = above[0] ?? PATHS[unitId] ?? 'city.elsewhere.unit';
  const scope = viewerScope(personId, roles, { unitId, path });
  scopes.set(key, scope);
  return scope;
}

/** The case as its row is read. */
function sightOf(state: CaseState, owed: readonly Obligation[]): Place {
  const active = state.assignments.filter((one) => one.status === 'active');
  return {
    stage: state.stage,
    stationPath: PATHS[STATION] ?? '',
    courtPath: PATHS[COURT] ?? '',
    people: active.map((one) => one.personId),
    openTo: openTo(state, owed),
  };
}

/** @returns whether the person may read the case now */
export const reads = (state: CaseState, actor: Actor): boolean =>
  seesCase(scopeOf(actor), sightOf(state, obligations(state)));

/** Those who owe it: the person named, or one of each role. */
function owers({ who }: Obligation): readonly Actor[] {
  const { unitId, roles, personId } = who;
  if (personId !== undefined) return [{ personId, roles: [], unitId }];
  return roles.map((role) => ({ personId: 'somebody', roles: [role], unitId }));
}

/** What is owed by somebody who cannot read the case; a performer sees the task that is asked of them, and no more. */
export function unreadable(state: CaseState, owed: readonly Obligation[]): string[] {
  const sight = sightOf(state, owed);
  return owed
    .filter(({ what }) => what !== 'perform_task')
    .flatMap((duty) =>
      owers(duty)
        .filter((one) => !seesCase(scopeOf(one), sight))
        .map((one) => `${duty.obligationId}: ${one.roles.join() || one.personId} at ${one.unitId}`),
    );
}

const oweAt = ({ obligationId }: Obligation, { personId, roles, unitId }: Actor): string =>
  `${obligationId} ${unitId} ${roles[0] ?? personId}`;

const owersOf = (owed: readonly Obligation[]) =>
  owed.flatMap((duty) => owers(duty).map((one) => [duty, one] as const));

/** The notice goes to the unit with that role, or to that person. */
function tells(to: unknown, { unitId, roles: [role], personId }: Actor): boolean {
  return ([to].flat() as readonly Partial<Actor>[]).some((one) => {
    const atUnit = one.unitId === unitId;
    return role === undefined
      ? atUnit && one.personId === personId
      : atUnit && one.roles?.includes(role) === true;
  });
}

interface Told {
  readonly before: CaseState | undefined;
  readonly events: readonly CaseEvent[];
  readonly notices: RecordRequest['outbox'];
}

/** What came upon somebody by this input from outside their unit, and no notice of it goes to them. */
export function untold({ before, events, notices }: Told, owed: readonly Obligation[]): string[] {
  const [first] = events;
  if (first === undefined) return [];
  const known = new Set(owersOf(before === undefined ? [] : obligations(before)).map((one) => oweAt(...one)));
  const { actor } = first;
  const knows = ({ unitId, roles, personId }: Actor): boolean =>
    actor !== 'system' && (roles.length > 0 ? actor.unitId === unitId : actor.personId === personId);
  return owersOf(owed)
    .filter((one) => !known.has(oweAt(...one)) && !knows(one[1]))
    .filter(([, one]) => !notices.some(({ data }) => tells(data['to'], one)))
    .map((one) => oweAt(...one));
}
