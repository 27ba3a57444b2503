import * as z from 'zod';
import * as C from '../../../domain/kernel/codes.ts';
import { TASK_ACTS } from '../../../domain/chapters/tasks/acts.ts';
import type { TaskEvents } from '../../../domain/chapters/tasks/events.ts';
import type { TaskResult } from '../../../domain/chapters/tasks/task.ts';
import * as T from '../../../domain/chapters/tasks/codes.ts';
import { amount, date, documentDigest, type EventSchemas, id, textRef } from './event-fields.ts';

const taskId = () => id('task');
const attemptNo = () => z.int();
const note = () => textRef().optional();
const person = () => id('person');
const channels = () => z.array(z.enum(T.ELECTRONIC_CHANNELS));
const outcome = <const O extends readonly [string, ...string[]]>(outcomes: O) => z.enum(outcomes);

const documents = () => z.array(documentDigest());

const facts = z.object({
  method: z.enum(C.SERVICE_METHODS),
  receiver: z.enum(T.MET_RELATIONS).optional(),
  signed: z.boolean().optional(),
  place: z.enum(T.SERVICE_PLACES).optional(),
  witnesses: z.array(z.enum(T.WITNESS_CAPACITIES)).optional(),
  recorded: z.boolean().optional(),
  consent: z.enum(T.CONSENT_BASES).optional(),
  arrivals: z
    .array(
      z.object({
        channel: z.enum(T.ELECTRONIC_CHANNELS),
        arrivedOn: date(),
        addressConfirmed: z.boolean(),
        acknowledgedOn: date().optional(),
        provedArrivedOn: date().optional(),
      }),
    )
    .optional(),
  postResult: z.enum(T.POST_RESULTS).optional(),
  postAttempts: z.array(date()).optional(),
  forwardedBy: z.enum(T.FORWARDING_BODIES).optional(),
  noticeGround: z.enum(T.PUBLIC_NOTICE_GROUNDS).optional(),
  publishedOn: z.array(date()).optional(),
});

const attempt = {
  result: z.enum(T.ATTEMPT_RESULTS),
  way: z.enum(T.ATTEMPT_WAYS).optional(),
  facts: facts.optional(),
  met: z.enum(T.MET_RELATIONS).optional(),
  place: textRef().optional(),
  witnesses: z
    .array(z.object({ capacity: z.enum(T.WITNESS_CAPACITIES), name: textRef().optional() }))
    .optional(),
  evidence: documents().optional(),
  note: note(),
};

const ofKind = <K extends T.TaskKind, F extends z.core.$ZodLooseShape>(kind: K, fields: F) =>
  z.object({ kind: z.literal(kind), ...fields });

const itemNo = () => z.int().optional();

const result: z.ZodType<TaskResult> = z.discriminatedUnion('kind', [
  ofKind('service', { outcome: outcome(['served', 'failed']) }),
  ofKind('address_confirmation', {
    outcome: outcome(['confirmed', 'refused', 'not_met']),
    address: textRef().optional(),
    electronic: z.boolean().optional(),
    channels: channels().optional(),
    warned: z.boolean(),
  }),
  ofKind('fact_investigation', {
    outcome: outcome(['done', 'not_possible']),
    findings: textRef().optional(),
  }),
  ofKind('evidence_exchange', {
    outcome: outcome(['exchanged', 'absent', 'not_possible']),
    partyIds: z.array(id('party')).optional(),
    list: textRef().optional(),
  }),
  ofKind('contact', { outcome: outcome(['reached', 'unreachable', 'whereabouts_unknown']) }),
  ofKind('mediation_help', { outcome: outcome(['helped', 'not_possible']) }),
  ofKind('hearing_support', { outcome: outcome(['held', 'party_absent', 'technical_failure']) }),
  ofKind('urging', { outcome: z.enum(C.URGING_RESULTS), demandOn: date().optional() }),
  ofKind('execution_investigation', {
    outcome: outcome(['person_found', 'property_found', 'both_found', 'nothing_found']),
    clues: textRef().optional(),
  }),
  ofKind('on_the_spot_execution', {
    outcome: outcome(['performed', 'partly', 'settled', 'refused', 'not_met']),
    itemNo: itemNo(),
    amount: amount().optional(),
  }),
  ofKind('seizure_witness', { outcome: outcome(['witnessed', 'not_carried_out']) }),
  ofKind('performance_visit', {
    outcome: outcome(['performed', 'partly', 'not_performed', 'not_met']),
    itemNo: itemNo(),
  }),
]);

const judged = () =>
  z.object({ taskId: taskId(), attemptNo: attemptNo(), reason: z.enum(T.REDO_REASONS), note: note() });

export const taskEvents: EventSchemas<keyof TaskEvents> = {
  task_issued: z.object({
    taskId: taskId(),
    kind: z.enum(T.TASK_KINDS),
    unitId: id('unit'),
    personId: person().optional(),
    partyId: id('party').optional(),
    document: z.enum(C.SERVED_DOCUMENTS).optional(),
    method: z.enum(C.SERVICE_METHODS).optional(),
    itemNo: itemNo(),
    instructions: textRef().optional(),
    papers: documents(),
    instrumentId: id().optional(),
  }),
  task_accepted: z.object({ taskId: taskId(), attemptNo: attemptNo(), personId: person() }),
  task_attempted: z.object({
    ...attempt,
    taskId: taskId(),
    attemptNo: attemptNo(),
    no: z.int(),
    personId: person(),
    date: date(),
  }),
  task_returned: z.object({
    taskId: taskId(),
    attemptNo: attemptNo(),
    personId: person(),
    reason: z.enum(T.RETURN_REASONS),
    note: note(),
  }),
  task_completed: z.object({
    taskId: taskId(),
    attemptNo: attemptNo(),
    personId: person(),
    date: date(),
    result,
    note: note(),
  }),
  task_confirmed: z.object({ taskId: taskId(), attemptNo: attemptNo(), note: note() }),
  task_asked_again: judged(),
  task_rejected: judged(),
  task_reassigned: z.object({
    taskId: taskId(),
    attemptNo: attemptNo(),
    unitId: id('unit'),
    personId: person().optional(),
    reason: z.enum(T.REASSIGN_REASONS),
    note: note(),
  }),
  task_released: z.object({ taskId: taskId(), personId: person() }),
  task_withdrawn: z.object({ taskId: taskId(), reason: z.enum(T.WITHDRAWAL_REASONS), note: note() }),
  task_expired: z.object({ taskId: taskId() }),
  task_act_merged: z.object({
    taskId: taskId(),
    attemptNo: attemptNo(),
    act: z.enum(TASK_ACTS),
    personId: person(),
  }),
  task_reminded: z.object({ taskId: taskId() }),
  address_confirmed: z.object({
    partyId: id('party'),
    address: textRef().optional(),
    electronic: z.boolean(),
    channels: channels(),
    date: date(),
    taskId: taskId(),
  }),
};
