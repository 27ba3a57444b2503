/** What else a role may do over HTTP, beside decisions, tasks and what its scope shows: one row for each permission. */
import type { Role } from '../roles.ts';
import { ADMINISTRATION } from './administration.ts';
import { BOOKERS } from './bookings.ts';
import { TASK_MOVERS } from './tasks.ts';
import {
  CITY_OVERSIGHT,
  COUNTER,
  holdsOneOf,
  MEDIATORS,
  OFFICERS,
  STAFF,
  SUPERVISING,
  UNIT_HEADS,
} from './groups.ts';

const PERMISSIONS = {
  /** Entering a dispute: the station's people, the county's bureau, and the grid's own system. */
  open_case: [...OFFICERS, ...MEDIATORS, 'police_bureau', 'grid_system'],
  /** The grid's system (网格系统) sees no cases, and enters them at any station below its own unit. */
  open_case_below_own_unit: ['grid_system'],
  /** Acts recorded late (补录), each with its reason. */
  list_backdated_acts: [...SUPERVISING, 'auditor', 'president', 'police_bureau'],
  /** Figures of delegated tasks (协助事项统计). */
  read_task_numbers: [...SUPERVISING, 'auditor', ...UNIT_HEADS, 'police_bureau'],
  /** Figures of the disputes in one's scope (督导), each with its list: those who see every stage of them. */
  supervise: [...SUPERVISING, 'auditor', 'police_bureau'],
  /** Giving the tasks (协助事项) of somebody who is ill or away to others, many at once. */
  move_tasks: TASK_MOVERS,
  /** The whole record of a case as a file (卷宗记录), to be checked elsewhere. */
  take_record: [...SUPERVISING, 'auditor', 'police_bureau'],
  /** What a party hands in to sue (立案材料包), as one file: those who help to file at a counter, and those who receive it. */
  take_filing_package: COUNTER,
  /** Temporal's runs of a case's workflow (运行情况): ids, attempts and sizes, nothing of what the dispute is about. */
  read_runs: [...SUPERVISING, 'auditor', 'police_bureau', 'administrator'],
  /** The same of every case there is, whatever their scope: Temporal is looked after by those who see no case. */
  read_all_runs: ['administrator'],
  /** Reports of the nightly comparison (夜间核对), which name cases of the whole city. */
  read_reconcile_reports: [...CITY_OVERSIGHT, 'administrator'],
  /** People, roles and units (人员与单位), as administration.ts says of each act. */
  administer: ADMINISTRATION.add_person.below,
  /** The holiday calendars and what they moved (放假安排); who may publish one, administration.ts says. */
  read_calendars: [...SUPERVISING, 'auditor', 'administrator'],
  /** Registering mediating bodies (调解组织登记); which kinds and where, mediating-bodies.ts says. */
  keep_bodies: [...ADMINISTRATION.keep_bodies.below, ...ADMINISTRATION.keep_roster.own],
  /** Keeping rooms (调解室、法庭); in which units, administration.ts says. */
  keep_rooms: [...ADMINISTRATION.keep_rooms.below, ...ADMINISTRATION.keep_rooms.own],
  /** Booking rooms and hours (排期); of what, bookings.ts says. */
  book: BOOKERS,
  /** The pages of people: heads of units act there for their own unit, as administration.ts says of each person. */
  open_people: ['administrator', 'auditor', ...UNIT_HEADS, ...SUPERVISING],
  /** Acts of administration (管理日志): who changed whose account. */
  read_admin_acts: ['auditor', 'administrator'],
  /** Taking a list of cases away as a file (导出案件列表): the staff of every office, of what their scope shows. */
  export_cases: STAFF,
  /** Of the acts of administration the exports alone: those who watch over how disputes are handled. */
  read_exports: [...SUPERVISING, 'auditor', 'administrator'],
  /** Whose day is spent at doors: on a phone they begin with their tasks (协助). */
  begin_with_tasks: ['police_officer', 'bailiff'],
  /** Whose day begins with what goes wrong in the scope (督导), not with a worklist. */
  begin_with_figures: SUPERVISING,
  /** Payloads of Temporal in the clear. */
  read_payloads: ['auditor'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof PERMISSIONS;

export const PERMISSION_NAMES = Object.keys(PERMISSIONS) as Permission[];

/** What the screens offer beside decisions and tasks: every permission that one of the roles has. */
export const permissionsOf = (roles: readonly Role[]): Permission[] =>
  PERMISSION_NAMES.filter((permission) => permits(permission, roles));

export const permits = (permission: Permission, roles: readonly Role[]): boolean =>
  holdsOneOf(roles, PERMISSIONS[permission]);
