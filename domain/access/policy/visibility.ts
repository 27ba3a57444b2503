/**
 * Who sees which stage (one table), and the scope a viewer's reads are cut to.
 * The police see what their station opened until it is archived; a court sees a case once it is referred to it
 * (or somebody of it is assigned); mediators and legal workers see their station's mediations and filings.
 */
import { OPEN_STAGES, type Stage } from '../../kernel/stage.ts';
import type { Role } from '../roles.ts';
import { SUPERVISING } from './groups.ts';
import { headsOf } from './oversight.ts';

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

/** The scope parameter of every list and read. `…Paths` are ltree paths; a case assigned to the viewer is always seen. */
export interface ViewerScope {
  readonly personId: string;
  readonly stationPaths: readonly string[];
  readonly stationStages: readonly Stage[];
  readonly courtPaths: readonly string[];
  readonly courtStages: readonly Stage[];
}

const cityOf = (path: string): string => path.split('.')[0] ?? path;

/** A court that stands directly under the city is the court of appeal (中级人民法院): `city.court`. */
const isAppealCourt = (unitPath: string): boolean => unitPath.split('.').length === 2;

/** The heads of the court of appeal answer for the appeals of every court of the city, and see those (CPL 177). */
const APPEAL_HEADS: readonly StageGrant[] = [{ through: 'court', reach: 'city', stages: ['appeal'] }];

function grantsOf(role: Role, unitPath: string): readonly StageGrant[] {
  const isHead = headsOf('appeal_court').includes(role);
  return isHead && isAppealCourt(unitPath) ? APPEAL_HEADS : STAGE_VISIBILITY[role];
}

/** What a viewer with these roles in the unit at `unitPath` may see. */
export function viewerScope(personId: string, roles: readonly Role[], unitPath: string): ViewerScope {
  const paths = { station: new Set<string>(), court: new Set<string>() };
  const stages = { station: new Set<Stage>(), court: new Set<Stage>() };
  for (const role of roles) {
    for (const grant of grantsOf(role, unitPath)) {
      paths[grant.through].add(grant.reach === 'city' ? cityOf(unitPath) : unitPath);
      for (const stage of grant.stages) stages[grant.through].add(stage);
    }
  }
  return {
    personId,
    stationPaths: [...paths.station],
    stationStages: [...stages.station],
    courtPaths: [...paths.court],
    courtStages: [...stages.court],
  };
}

/** They watch over the work and do not take part in it: of parties they see what identifies nobody. */
const WATCHING: readonly Role[] = [...SUPERVISING, 'auditor', 'administrator'];

/** The case's own people see the full details of its parties. */
export const seesDetails = (roles: readonly Role[]): boolean =>
  roles.some((role) => !WATCHING.includes(role));
