/**
 * Who asks for each kind of delegated task (协助事项), who carries it out, in which stages, and who decides on it
 * beside them. Source: PAPER 8-11, 15; CPL 239 (coercion is the court's own).
 */
import type { TaskKind } from '../../chapters/tasks/codes.ts';
import { COURT_STAGES, type Stage } from '../../kernel/stage.ts';
import type { Role } from '../roles.ts';
import { BENCH, holdsOneOf, UNIT_HEADS } from './groups.ts';
import { UNIT_ROLES, type UnitKind } from './seats.ts';

export interface TaskPolicy {
  readonly issuers: readonly Role[];
  readonly performers: readonly Role[];
  readonly stages: readonly Stage[];
}

const TRYING = [...BENCH, 'court_clerk'] as const;
const COURT: readonly Role[] = [...TRYING, 'filing_judge', 'execution_judge', 'appeal_judge'];
const HEARING: readonly Role[] = [...TRYING, 'appeal_judge'];
const EXECUTING: readonly Role[] = ['execution_judge', 'judge', 'court_clerk'];
const STATION = ['police_officer', 'legal_worker', 'mediator'] as const;
/** Those who help at the station (PAPER 8) and the court's own officers. */
const HELPERS: readonly Role[] = [...STATION, 'bailiff', 'court_clerk'];

const ALL_COURT: readonly Stage[] = ['awaiting_judge', 'judge_mediation', ...COURT_STAGES, 'closed_for_now'];

export const TASK_POLICY: Readonly<Record<TaskKind, TaskPolicy>> = {
  service: { issuers: COURT, performers: HELPERS, stages: COURT_STAGES },
  address_confirmation: { issuers: COURT, performers: HELPERS, stages: ALL_COURT },
  fact_investigation: {
    issuers: COURT,
    performers: HELPERS,
    stages: ['judge_mediation', 'mediation_after_registration', 'trial', 'appeal', 'execution'],
  },
  evidence_exchange: {
    issuers: HEARING,
    performers: HELPERS,
    stages: ['mediation_after_registration', 'trial', 'appeal'],
  },
  contact: { issuers: COURT, performers: HELPERS, stages: ALL_COURT },
  mediation_help: {
    issuers: HEARING,
    performers: STATION,
    stages: ['judge_mediation', 'mediation_after_registration', 'trial', 'appeal'],
  },
  hearing_support: { issuers: HEARING, performers: STATION, stages: ['trial', 'appeal'] },
  urging: { issuers: EXECUTING, performers: STATION, stages: ['in_force', 'urging'] },
  execution_investigation: {
    issuers: EXECUTING,
    performers: HELPERS,
    stages: ['execution', 'closed_for_now'],
  },
  on_the_spot_execution: {
    issuers: EXECUTING,
    performers: ['police_officer', 'bailiff', 'legal_worker'],
    stages: ['execution'],
  },
  seizure_witness: {
    issuers: EXECUTING,
    performers: ['police_officer', 'legal_worker'],
    stages: ['trial', 'execution'],
  },
  performance_visit: {
    issuers: [...COURT, 'station_chief', 'police_officer'],
    performers: STATION,
    stages: ['agreement_in_force', 'in_force', 'urging', 'execution', 'closed_for_now'],
  },
};

const KINDS = Object.keys(TASK_POLICY) as readonly TaskKind[];

export const mayIssue = (kind: TaskKind, roles: readonly Role[]): boolean =>
  holdsOneOf(roles, TASK_POLICY[kind].issuers);

export const mayPerform = (kind: TaskKind, roles: readonly Role[]): boolean =>
  holdsOneOf(roles, TASK_POLICY[kind].performers);

export const isAskedAt = (kind: TaskKind, stage: Stage): boolean => TASK_POLICY[kind].stages.includes(stage);

/** The kinds of task that one with these roles sees when they are asked of their unit; its heads see all. */
export const seenAtUnit = (roles: readonly Role[]): readonly TaskKind[] =>
  holdsOneOf(roles, UNIT_HEADS) ? KINDS : KINDS.filter((kind) => mayPerform(kind, roles));

/** Whether somebody of such a unit can carry it out. */
export const canPerformAt = (kind: TaskKind, unit: UnitKind): boolean =>
  holdsOneOf(UNIT_ROLES[unit], TASK_POLICY[kind].performers);

/** They say who of their unit carries out a task. */
const CHIEFS = ['station_chief', 'division_head'] as const satisfies readonly Role[];

export const assignsWithinUnit = (roles: readonly Role[]): boolean => holdsOneOf(roles, CHIEFS);

/** The bureau (公安分局) above the stations moves tasks between them. */
const BETWEEN_UNITS = ['police_bureau'] as const satisfies readonly Role[];

export const movesBetweenUnits = (roles: readonly Role[]): boolean => holdsOneOf(roles, BETWEEN_UNITS);

/** Those who give tasks to others beside the unit that asked. */
export const TASK_MOVERS = [...CHIEFS, ...BETWEEN_UNITS] as const;
