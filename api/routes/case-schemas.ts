/** The shapes in which cases are read. */
import * as z from 'zod';
import { ALL_ROLES, CAPACITIES } from '../../domain/access/roles.ts';
import { ALL_STAGES } from '../../domain/kernel/stage.ts';
import { PARTY_KINDS, PARTY_ROLES } from '../../domain/kernel/codes.ts';
import { HEARING_INSTANCE, HEARING_MODE, HEARING_STATUS } from '../../domain/chapters/hearings/words.ts';
import { CASE_FLAG } from '../../domain/kernel/worklist.ts';
import { codesOf } from '../../domain/words.ts';
import { coded, codedFrom } from '../catalogue/codes.ts';
import { caseTask } from './task-schemas.ts';

export const instant = () => z.iso.datetime({ offset: true });
export const date = () => z.string().meta({ format: 'date' });
export const stage = () => z.enum(ALL_STAGES);
const unitName = z.object({ id: z.string(), name: z.string() });

const clock = z
  .object({
    kind: z.enum(['real', 'drill']),
    msPerDay: z.number().optional(),
    startDate: date().optional(),
    legalNow: instant(),
  })
  .meta({ id: 'Clock' });

export const partyFields = {
  partyId: z.string(),
  role: z.enum(PARTY_ROLES),
  kind: z.enum(PARTY_KINDS),
  status: z.enum(['active', 'settled', 'left', 'deceased']),
  apart: codedFrom('participation', ['absent', 'unwilling'])
    .optional()
    .meta({ description: '不参加调解，仍是当事人 / stays away from the mediation, and in the case' }),
  name: z.string().optional(),
  description: z.string().optional(),
  idNumber: z.string().optional(),
  phone: z.string().optional(),
  address: z.string().optional(),
};
const unusual = z.object({ field: z.string(), message: z.string() });

const party = z
  .object({
    ...partyFields,
    unusual: z.array(unusual).optional().meta({
      description:
        '少见、请核对的信息 / what of the details is unusual, and should be compared with the paper',
    }),
  })
  .meta({ id: 'Party' });

const assignee = z
  .object({
    personId: z.guid(),
    capacity: z.enum(CAPACITIES),
    status: z.enum(['active', 'ended', 'recused']),
    name: z.string().optional(),
  })
  .meta({ id: 'Assignee' });

export const deadline = z
  .object({
    deadlineId: z.string(),
    rule: z.string(),
    name: z.string(),
    article: z.string(),
    startEvent: z.string(),
    startDate: date(),
    dueDate: date(),
    dueAt: instant(),
    status: z.enum(['armed', 'met', 'breached', 'superseded', 'excluded']),
    provisional: z.boolean(),
    calendarVersion: z.string(),
    trace: z.array(z.string()),
    extensions: z.array(z.looseObject({ ground: z.string() })),
    exclusions: z.array(z.object({ from: date(), to: date(), ground: z.string() })),
    partyId: z.string().optional(),
    taskId: z.string().optional(),
    length: z.int().optional(),
    stopped: z.object({ from: date(), ground: z.string() }).optional(),
  })
  .meta({ id: 'Deadline' });

const telling = z
  .object({
    id: z.string().meta({ description: 'the point of docs/law.md §10' }),
    partyIds: z.array(z.string()).meta({ description: '尚未告知的当事人 / who has not been told yet' }),
    zh: z.string(),
    en: z.string(),
    article: z.string(),
    version: z.string(),
  })
  .meta({ id: 'Telling', description: '告知内容，可以当场宣读 / what is to be told, ready to be read out' });

export const obligationFields = {
  obligationId: z.string(),
  who: z.object({
    roles: z.array(z.enum(ALL_ROLES)),
    unitId: z.string(),
    personId: z.string().optional(),
    partyId: z.string().optional(),
  }),
  what: z.string(),
  /** What it asks, for the worklist. */
  text: z.object({ zh: z.string(), en: z.string() }),
  by: z.array(z.string()),
  dueAt: instant().optional(),
  deadlineId: z.string().optional(),
  /** The delegated task it is about. */
  taskId: z.string().optional(),
  article: z.string().optional(),
  waitingOn: z.enum(['party', 'judge', 'court', 'police', 'mediator']).optional(),
  /** What it asks to be told, or what is told as it is done. */
  tell: z.array(telling).optional(),
};

export const obligation = z.object(obligationFields).meta({ id: 'Obligation' });

const hearing = z
  .object({
    hearingId: z.string(),
    instance: z.enum(codesOf(HEARING_INSTANCE)),
    status: z.enum(codesOf(HEARING_STATUS)),
    date: date(),
    time: z.string().optional().meta({ description: 'HH:MM in Asia/Shanghai' }),
    mode: z.enum(codesOf(HEARING_MODE)),
    place: z.object({ textId: z.string() }).optional(),
    public: z.boolean(),
    closedGround: z.string().optional(),
    partyIds: z.array(z.string()),
    untoldIds: z.array(z.string()).meta({ description: 'participants who were not told of the day yet' }),
    published: z.boolean(),
    announced: z.boolean(),
    heldOn: date().optional(),
  })
  .meta({ id: 'Hearing' });

const ids = z.array(z.string()).optional();
export const allowedDecision = z
  .object({
    type: z.string(),
    allowed: z.boolean(),
    reason: z
      .object({ code: z.string(), zh: z.string(), en: z.string(), article: z.string().optional() })
      .optional(),
    targets: z
      .object({
        party: ids,
        deadline: ids,
        event: ids,
        person: ids,
        task: ids,
        request: ids,
        explanation: ids,
        hearing: ids,
      })
      .optional(),
  })
  .meta({ id: 'AllowedDecision' });

const head = {
  caseId: z.guid(),
  caseNumber: z.string(),
  stage: stage(),
  version: z.int(),
  policy: z.string(),
  drill: z.boolean(),
  source: z.string(),
  matter: z.string(),
  openedOn: date(),
  concluded: z.string().optional(),
};

export const caseSchema = z
  .object({
    ...head,
    clock,
    matterName: z.string(),
    flags: z.array(z.enum(codesOf(CASE_FLAG))).optional(),
    station: unitName,
    court: unitName,
    courtCaseNumber: z
      .string()
      .optional()
      .meta({ description: '受案法院的案号 / the number that the court gave the suit' }),
    summary: z.string().optional(),
    seq: z.int(),
    headHash: z.string(),
    parties: z.array(party),
    assignees: z.array(assignee),
    deadlines: z.array(deadline),
    obligations: z.array(obligation),
    hearings: z.array(hearing),
    consents: z
      .array(z.object({ partyId: z.string(), stage: stage(), mode: z.string() }))
      .meta({ description: '有效的调解同意 / live consents to mediation, by party, stage and mode' }),
    tasks: z.array(caseTask),
    allowedDecisions: z.array(allowedDecision),
  })
  .meta({ id: 'Case' });

/** Who is in charge, in lists. */
export const listedAssignee = z.object({
  id: z.guid(),
  capacity: z.enum(CAPACITIES),
  name: z.string().optional(),
});

/** Of a row of a list. */
export const listedCourtNumber = () =>
  z
    .string()
    .optional()
    .meta({ description: '最近一个法院案号 / the newest number that a court gave the dispute' });

export const caseListItem = z
  .object({
    ...head,
    courtCaseNumber: listedCourtNumber(),
    matterName: z.string(),
    station: unitName,
    court: unitName,
    parties: z.array(
      z.object({
        partyId: z.string(),
        role: z.enum(PARTY_ROLES),
        kind: z.enum(PARTY_KINDS),
        name: z.string().optional(),
      }),
    ),
    stageSince: instant(),
    assignees: z.array(listedAssignee),
    flags: z.array(z.enum(codesOf(CASE_FLAG))),
    openedAt: instant(),
    lastActivityAt: instant(),
    nextDueAt: instant().optional(),
    overdue: z.boolean(),
  })
  .meta({ id: 'CaseListItem' });

export const eventSchema = z
  .object({
    seq: z.int(),
    inputNo: z.int(),
    type: z.string(),
    typeVersion: z.int(),
    at: instant(),
    receivedAt: instant().optional(),
    happenedAt: instant().optional(),
    recordedAt: instant(),
    hashedAt: z
      .string()
      .meta({ description: 'recordedAt in real time, the very characters that were hashed' }),
    actor: z.union([
      z.literal('system'),
      z.object({
        personId: z.string(),
        name: z.string().optional(),
        roles: z.array(z.string()),
        unitId: z.string(),
        partyId: z
          .string()
          .optional()
          .meta({ description: '当事人本人凭解纷码 / the party themself, by the code of the dispute' }),
      }),
    ]),
    onBehalfOf: z.looseObject({ partyId: z.string(), channel: z.string() }).optional(),
    inputId: z.string(),
    text: z
      .string()
      .optional()
      .meta({ description: 'with `told`: what happened, in one sentence of that language' }),
    data: z.record(z.string(), z.unknown()),
    sealed: z
      .array(
        z.object({
          compartment: coded('compartment'),
          fields: z.array(z.string()).meta({ description: 'paths into `data`; `*` is all of it' }),
          zh: z.string(),
          en: z.string(),
          article: z.string(),
        }),
      )
      .optional()
      .meta({ description: '封：读者不得阅读的部分及其依据 / what of it the reader may not read, and why' }),
    body: z
      .string()
      .meta({ description: 'the canonical text that the hash covers; empty where something is sealed' }),
    prevHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'Event' });
