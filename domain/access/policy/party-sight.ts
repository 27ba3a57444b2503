/**
 * What a party sees of the own dispute (解纷码, ADR 0036), and who gives the code. Only what stands in these tables is open: nothing of public
 * order, of violence, of measures.
 */
import type { RuleId } from '../../law/rule.ts';
import type { Role } from '../roles.ts';
import { holdsOneOf } from './groups.ts';

/** At the counter of the station and of the court: who receives parties and checks who they are. */
const AT_THE_COUNTER = [
  'police_officer',
  'station_chief',
  'mediator',
  'legal_worker',
  'filing_judge',
  'court_clerk',
] as const satisfies readonly Role[];

export const mayGiveCode = (roles: readonly Role[]): boolean => holdsOneOf(roles, AT_THE_COUNTER);

/** Clocks of the proceeding that every party may know. */
export const CLOCKS_OF_ALL: readonly RuleId[] = [
  'PM4',
  'PM10',
  'CM1',
  'CM2.ordinary',
  'CM2.summary',
  'CM3.ordinary',
  'CM3.summary',
  'CM3.small_claims',
  'JC1',
  'JC2',
  'FL2',
  'T7',
  'T8',
  'T9',
  'T16.judgment',
  'T16.ruling',
  'E2',
  'E10',
];

/** Clocks of the party whose they are. */
export const CLOCKS_OF_ONE: readonly RuleId[] = [
  'FL4',
  'FL9',
  'FL9.relief',
  'T2',
  'T2.summary',
  'T2.small_claims',
  'T3',
  'T5.ordinary',
  'T5.summary',
  'T5.small_claims',
  'T5.second',
  'CM18',
  'T14.judgment',
  'T14.ruling',
  'T16.answer',
  'JC3',
  'E5',
];

/** Clocks of the side to which something is owed; they stand for all creditors. */
export const CLOCKS_OF_CREDITORS: readonly RuleId[] = ['E1', 'E9'];
