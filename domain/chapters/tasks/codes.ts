/** The closed vocabularies of delegated tasks (协助事项) as lists and types; each code is declared with its words in its chapter. */
import * as Tasks from './words.ts';
import * as Service from '../service/words.ts';
import { codesOf } from '../../words.ts';

export const TASK_KINDS = codesOf(Tasks.TASK_KIND);
export type TaskKind = keyof typeof Tasks.TASK_KIND;
export const TASK_STATUSES = codesOf(Tasks.TASK_STATUS);
export type TaskStatus = keyof typeof Tasks.TASK_STATUS;
export const ATTEMPT_RESULTS = codesOf(Tasks.ATTEMPT_RESULT);
export type AttemptResult = keyof typeof Tasks.ATTEMPT_RESULT;
export type AttemptWay = keyof typeof Tasks.ATTEMPT_WAY;
export const RETURN_REASONS = codesOf(Tasks.RETURN_REASON);
export type ReturnReason = keyof typeof Tasks.RETURN_REASON;
export type RedoReason = keyof typeof Tasks.REDO_REASON;
export type WithdrawalReason = keyof typeof Tasks.WITHDRAWAL_REASON;
export type ReassignReason = keyof typeof Tasks.REASSIGN_REASON;

export const MET_RELATIONS = codesOf(Service.MET_RELATION);
export type MetRelation = keyof typeof Service.MET_RELATION;
export const WITNESS_CAPACITIES = codesOf(Service.WITNESS_CAPACITY);
export type WitnessCapacity = keyof typeof Service.WITNESS_CAPACITY;
export const ELECTRONIC_CHANNELS = codesOf(Service.ELECTRONIC_CHANNEL);
export type ElectronicChannel = keyof typeof Service.ELECTRONIC_CHANNEL;
export const CONSENT_BASES = codesOf(Service.CONSENT_BASIS);
export type ConsentBasis = keyof typeof Service.CONSENT_BASIS;
export const POST_RESULTS = codesOf(Service.POST_RESULT);
export type PostResult = keyof typeof Service.POST_RESULT;
export const SERVICE_PLACES = codesOf(Service.SERVICE_PLACE);
export type ServicePlace = keyof typeof Service.SERVICE_PLACE;
export const FORWARDING_BODIES = codesOf(Service.FORWARDING_BODY);
export type ForwardingBody = keyof typeof Service.FORWARDING_BODY;
export const PUBLIC_NOTICE_GROUNDS = codesOf(Service.PUBLIC_NOTICE_GROUND);
export type PublicNoticeGround = keyof typeof Service.PUBLIC_NOTICE_GROUND;
