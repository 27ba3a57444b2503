import * as z from 'zod';
import type { TaskEvents } from '../../../domain/chapters/tasks/events.ts';
import type { TaskResult } from '../../../domain/chapters/tasks/task.ts';
import type * as T from '../../../domain/chapters/tasks/codes.ts';
import { amount, date, documentDigest, type EventSchemas, id, textRef } from './event-fields.ts';
import { coded, codedAs } from '../codes.ts';

const taskId = () => id('task');
const attemptNo = () => z.int();
const note = () => textRef().optional();
const person = () => id('person');
const channels = () => z.array(coded('electronicChannel'));
const outcome = <K extends T.TaskKind>(kind: K) => coded(`taskOutcome.${kind}`);

const documents = () => z.array(documentDigest());

const facts = z.object({
  method: coded('serviceMethod'),
  receiver: coded('metRelation').optional(),
  signed: z.boolean().optional(),
  place: coded('servicePlace').optional(),
  witnesses: z.array(coded('witnessCapacity')).optional(),
  recorded: z.boolean().optional(),
  consent: coded('consentBasis').optional(),
  arrivals: z
    .array(
      z.object({
        channel: coded('electronicChannel'),
        arrivedOn: date(),
        addressConfirmed: z.boolean(),
        acknowledgedOn: date().optional(),
        provedArrivedOn: date().optional(),
      }),
    )
    .optional(),
  postResult: coded('postResult').optional(),
  postAttempts: z.array(date()).optional(),
  forwardedBy: coded('forwardingBody').optional(),
  noticeGround: coded('publicNoticeGround').optional(),
  publishedOn: z.array(date()).optional(),
});

const attempt = {
  result: coded('attemptResult'),
  way: coded('attemptWay').optional(),
  facts: facts.optional(),
  met: coded('metRelation').optional(),
  place: textRef().optional(),
  witnesses: z.array(z.object({ capacity: coded('witnessCapacity'), name: textRef().optional() })).optional(),
  evidence: documents().optional(),
  note: note(),
};

const ofKind = <K extends T.TaskKind, F extends z.core.$ZodLooseShape>(kind: K, fields: F) =>
  z.object({ kind: codedAs('taskKind', kind), ...fields });

const itemNo = () => z.int().optional();

const result: z.ZodType<TaskResult> = z.discriminatedUnion('kind', [
  ofKind('service', { outcome: outcome('service') }),
  ofKind('address_confirmation', {
    outcome: outcome('address_confirmation'),
    address: textRef().optional(),
    electronic: z.boolean().optional(),
    channels: channels().optional(),
    warned: z.boolean(),
  }),
  ofKind('fact_investigation', {
    outcome: outcome('fact_investigation'),
    findings: textRef().optional(),
  }),
  ofKind('evidence_exchange', {
    outcome: outcome('evidence_exchange'),
    partyIds: z.array(id('party')).optional(),
    list: textRef().optional(),
  }),
  ofKind('contact', { outcome: outcome('contact') }),
  ofKind('mediation_help', { outcome: outcome('mediation_help') }),
  ofKind('hearing_support', { outcome: outcome('hearing_support') }),
  ofKind('urging', { outcome: outcome('urging'), demandOn: date().optional() }),
  ofKind('execution_investigation', {
    outcome: outcome('execution_investigation'),
    clues: textRef().optional(),
  }),
  ofKind('on_the_spot_execution', {
    outcome: outcome('on_the_spot_execution'),
    itemNo: itemNo(),
    amount: amount().optional(),
  }),
  ofKind('seizure_witness', { outcome: outcome('seizure_witness') }),
  ofKind('performance_visit', {
    outcome: outcome('performance_visit'),
    itemNo: itemNo(),
  }),
]);

const judged = () =>
  z.object({ taskId: taskId(), attemptNo: attemptNo(), reason: coded('redoReason'), note: note() });

export const taskEvents: EventSchemas<keyof TaskEvents> = {
  task_issued: z.object({
    taskId: taskId(),
    kind: coded('taskKind'),
    unitId: id('unit'),
    personId: person().optional(),
    partyId: id('party').optional(),
    document: coded('servedDocument').optional(),
    method: coded('serviceMethod').optional(),
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
    reason: coded('returnReason'),
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
    reason: coded('reassignReason'),
    note: note(),
  }),
  task_released: z.object({ taskId: taskId(), personId: person() }),
  task_withdrawn: z.object({ taskId: taskId(), reason: coded('withdrawalReason'), note: note() }),
  task_expired: z.object({ taskId: taskId() }),
  task_act_merged: z.object({
    taskId: taskId(),
    attemptNo: attemptNo(),
    act: coded('taskAct'),
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
