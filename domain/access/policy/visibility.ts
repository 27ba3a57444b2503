/**
 * Who sees which stage (one table), and the scope a viewer's reads are cut to.
 * The police see what their station opened until it is archived; a court sees a case once it is referred to it
 * (or somebody of it is assigned); mediators and legal workers see their station's mediations and filings. Beside the
 * table, a case is open to those who owe something of it, and to the court once a part of it was referred there.
 */
import { OPEN_STAGES, type Stage } from '../../kernel/stage.ts';
import type { Role } from '../roles.ts';
import { BENCH, SUPERVISING } from './groups.ts';
import { headsOf } from './oversight.ts';
import type { RoleAt, Seat } from './seats.ts';

const ALL: readonly Stage[] = [...OPEN_STAGES, 'archived'];
const FROM_REFERRAL = ALL.filter((stage) => stage !== 'intake' && stage !== 'police_mediation');
const FROM_FILING = FROM_REFERRAL.filter(
  (stage) => stage !== 'awaiting_judge' && stage !== 'judge_mediation',
);
const STATION_SERVICE = ALL;
const APPEAL_ON: readonly Stage[] = [
  'appeal',
  'in_force',
  'urging',
  'execution',
  'closed_for_now',
  'archived',
];
const EXECUTION_ON: readonly Stage[] = ['in_force', 'urging', 'execution', 'closed_for_now', 'archived'];

export interface StageGrant {
  /** Which of the case's two units the viewer's own unit must contain. */
  readonly through: 'station' | 'court';
  /** `unit`: the viewer's unit and below; `city`: every unit of the city (appeal, city supervision, audit). */
  readonly reach: 'unit' | 'city';
  readonly stages: readonly Stage[];
}

const STAGE_VISIBILITY: Record<Role, readonly StageGrant[]> = {
  police_officer: [{ through: 'station', reach: 'unit', stages: ALL }],
  station_chief: [{ through: 'station', reach: 'unit', stages: ALL }],
  traffic_police: [{ through: 'station', reach: 'unit', stages: ALL }],
  police_bureau: [{ through: 'station', reach: 'unit', stages: ALL }],
  mediator: [{ through: 'station', reach: 'unit', stages: STATION_SERVICE }],
  legal_worker: [{ through: 'station', reach: 'unit', stages: STATION_SERVICE }],
  judge: [{ through: 'court', reach: 'unit', stages: FROM_REFERRAL }],
  division_head: [{ through: 'court', reach: 'unit', stages: FROM_REFERRAL }],
  president: [{ through: 'court', reach: 'unit', stages: FROM_REFERRAL }],
  court_clerk: [{ through: 'court', reach: 'unit', stages: FROM_REFERRAL }],
  filing_judge: [{ through: 'court', reach: 'unit', stages: FROM_FILING }],
  bailiff: [{ through: 'court', reach: 'unit', stages: FROM_FILING }],
  execution_judge: [{ through: 'court', reach: 'unit', stages: EXECUTION_ON }],
  appeal_judge: [{ through: 'court', reach: 'city', stages: APPEAL_ON }],
  police_supervisor_county: [{ through: 'station', reach: 'unit', stages: ALL }],
  police_supervisor_city: [{ through: 'station', reach: 'city', stages: ALL }],
  court_supervisor_county: [{ through: 'court', reach: 'unit', stages: ALL }],
  court_supervisor_city: [{ through: 'court', reach: 'city', stages: ALL }],
  auditor: [{ through: 'station', reach: 'city', stages: ALL }],
  administrator: [],
  grid_system: [],
  party: [],
};

/** They watch over the work and do not take part in it: of parties they see no field that identifies a person. */
const WATCHING: readonly Role[] = [...SUPERVISING, 'auditor', 'administrator'];

/** A role that takes part in cases reads what was written in them, where it sees them. */
export const takesPart = (roles: readonly Role[]): boolean => roles.some((role) => !WATCHING.includes(role));

/**
 * One right to see: the cases in these stages whose station or court lies at or below `path` (ltree). It is one role's: a
 * second role with another reach or other stages is another right, and the two do not mix.
 */
export interface Grant {
  readonly through: 'station' | 'court';
  readonly path: string;
  readonly stages: readonly Stage[];
  /** Names, texts and papers too; else masked (docs/law.md §11). */
  readonly inFull: boolean;
}

/**
 * Those of the court to whom a case is open from the day on which a side process (附属程序) or a confirmation was first
 * asked of the court, at whatever stage the rest of it is: opening such a process is the referral of that part.
 */
export const REFERRED_TO: readonly RoleAt<'court'>[] = [...BENCH, 'president', 'court_clerk', 'filing_judge'];

/** A role in one unit, as `open_to` of a case names it. */
export const roleIn = (unitId: string, role: Role): string => `${unitId}/${role}`;

/** Whether the stage alone shows a case to those who hold the role in the case's own unit at this seat. */
export function showsStage(seat: Seat, role: Role, stage: Stage): boolean {
  const through = seat === 'station' ? 'station' : 'court';
  const ofAppeal = seat === 'appeal_court' && headsOf('appeal_court').includes(role);
  const grants = ofAppeal ? APPEAL_HEADS : STAGE_VISIBILITY[role];
  return grants.some(
    (grant) =>
      grant.through === through &&
      grant.stages.includes(stage) &&
      (seat !== 'appeal_court' || grant.reach === 'city'),
  );
}

/** Those of the roles whom the stage shows the case: they are asked first. All of them where it shows it to none. */
export function seeing<R extends Role>(seat: Seat, roles: readonly R[], stage: Stage): readonly R[] {
  const shown = roles.filter((role) => showsStage(seat, role, stage));
  return shown.length > 0 ? shown : roles;
}

/** The scope parameter of every list and read; a case assigned to the viewer is always seen. */
export interface ViewerScope {
  readonly personId: string;
  readonly grants: readonly Grant[];
  /** What is assigned to the viewer, or asked of their unit, is read in full. */
  readonly takesPart: boolean;
  /** The viewer's roles in their own unit (`roleIn`): what is open to one of them is seen at every stage. */
  readonly heldRoles: readonly string[];
  /** Those of them that take part: what is open to one of these is read in full. */
  readonly rolesInFull: readonly string[];
}

const cityOf = (path: string): string => path.split('.')[0] ?? path;

/** A court that stands directly under the city is the court of appeal (中级人民法院): `city.court`. */
const isAppealCourt = (unitPath: string): boolean => unitPath.split('.').length === 2;

/** The heads of the court of appeal answer for the appeals of every court of the city, and see those (CPL 177). */
const APPEAL_HEADS: readonly StageGrant[] = [{ through: 'court', reach: 'city', stages: ['appeal'] }];

function grantsOf(role: Role, unitPath: string): readonly Grant[] {
  const isHead = headsOf('appeal_court').includes(role);
  const listed = isHead && isAppealCourt(unitPath) ? APPEAL_HEADS : STAGE_VISIBILITY[role];
  return listed.map(({ through, reach, stages }) => ({
    through,
    path: reach === 'city' ? cityOf(unitPath) : unitPath,
    stages,
    inFull: takesPart([role]),
  }));
}

const sameReach = (a: Grant, b: Grant): boolean =>
  a.through === b.through && a.path === b.path && a.inFull === b.inFull;

/** Rights of the same reach become one: each is a condition of every query. */
function merged(grants: readonly Grant[]): readonly Grant[] {
  return grants.reduce<readonly Grant[]>((kept, next) => {
    const twin = kept.find((one) => sameReach(one, next));
    if (twin === undefined) return [...kept, next];
    const both = { ...twin, stages: [...new Set([...twin.stages, ...next.stages])] };
    return kept.map((one) => (one === twin ? both : one));
  }, []);
}

/** What a viewer with these roles in the unit at this path may see. */
export function viewerScope(
  personId: string,
  roles: readonly Role[],
  { unitId, path }: { readonly unitId: string; readonly path: string },
): ViewerScope {
  const inUnit = (role: Role): string => roleIn(unitId, role);
  return {
    personId,
    grants: merged(roles.flatMap((role) => grantsOf(role, path))),
    takesPart: takesPart(roles),
    heldRoles: roles.map(inUnit),
    rolesInFull: roles.filter((role) => takesPart([role])).map(inUnit),
  };
}

/** No person's: what the platform itself reads of a case to answer one question, of which it hands out the answer alone. */
export const OF_THE_PLATFORM: ViewerScope = {
  personId: '00000000-0000-0000-0000-000000000000',
  // The empty path is above every unit.
  grants: [{ through: 'station', path: '', stages: ALL, inFull: true }],
  takesPart: true,
  heldRoles: [],
  rolesInFull: [],
};

/** The paths at or below which the viewer sees cases through that unit, whatever their stage. */
export function pathsThrough({ grants }: ViewerScope, ...units: Grant['through'][]): readonly string[] {
  return [...new Set(grants.filter(({ through }) => units.includes(through)).map(({ path }) => path))];
}

/** The paths at or below which the viewer sees every stage: what the figures of supervisors (督导) are counted over. */
export const wholePaths = (scope: ViewerScope, through: Grant['through']): readonly string[] =>
  pathsThrough(
    { ...scope, grants: scope.grants.filter(({ stages }) => stages.length === ALL.length) },
    through,
  );

/** The same, of whatever unit. */
export const pathsOfWhole = (scope: ViewerScope): readonly string[] => [
  ...new Set([...wholePaths(scope, 'station'), ...wholePaths(scope, 'court')]),
];

/** What decides who sees a case. */
export interface Place {
  readonly stage: Stage;
  readonly stationPath: string;
  readonly courtPath: string;
  /** Persons assigned now. */
  readonly people: readonly string[];
  /** Roles to which it is open beyond its stage (`roleIn`). */
  readonly openTo: readonly string[];
}

/** `masked`: the case, without what names people and without what was written about them. */
export type Sight = 'none' | 'masked' | 'full';

/** Whether a unit lies at or below another. */
export const isBelow = (path: string, root: string): boolean => path === root || path.startsWith(`${root}.`);

/** The one rule of who sees what of a case; `db/queries/scope.ts` says the same in SQL. */
export function sightOf(scope: ViewerScope, place: Place): Sight {
  const assigned = place.people.includes(scope.personId);
  const seeing = scope.grants.filter(({ through, path, stages }) => {
    const at = through === 'station' ? place.stationPath : place.courtPath;
    return stages.includes(place.stage) && isBelow(at, path);
  });
  const open = (roles: readonly string[]): boolean => place.openTo.some((held) => roles.includes(held));
  if (!assigned && seeing.length === 0 && !open(scope.heldRoles)) return 'none';
  const full = seeing.some(({ inFull }) => inFull) || open(scope.rolesInFull);
  return full || (assigned && scope.takesPart) ? 'full' : 'masked';
}

/** Whether the viewer sees the case at all. */
export const seesCase = (scope: ViewerScope, place: Place): boolean => sightOf(scope, place) !== 'none';
