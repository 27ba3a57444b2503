/** The shapes in which delegated tasks are read. */
import * as z from 'zod';
import { SERVED_DOCUMENTS, SERVICE_METHODS } from '../../domain/kernel/codes.ts';
import {
  ATTEMPT_RESULTS,
  RETURN_REASONS,
  TASK_KINDS,
  TASK_STATUSES,
} from '../../domain/chapters/tasks/codes.ts';

const instant = () => z.iso.datetime({ offset: true });
const textThere = () => z.object({ textId: z.string() }).meta({ description: 'a text that is there' });

const documentDigest = z
  .object({ documentId: z.string(), sha256: z.string(), sm3: z.string(), size: z.int() })
  .meta({ id: 'DocumentDigest' });

const attempt = z
  .looseObject({
    no: z.int(),
    attemptNo: z.int(),
    personId: z.string(),
    result: z.enum(ATTEMPT_RESULTS),
    date: z.string().meta({ format: 'date' }),
    at: instant(),
    place: textThere().optional(),
    evidence: z.array(documentDigest).optional(),
    note: textThere().optional(),
  })
  .meta({ id: 'TaskAttempt' });

const moment = { personId: z.string().optional(), at: instant() };

const taskFields = {
  taskId: z.string(),
  caseId: z.guid(),
  kind: z.enum(TASK_KINDS),
  status: z.enum(TASK_STATUSES),
  attemptNo: z.int(),
  unitId: z.string(),
  unitName: z.string().optional(),
  assignee: z.object({ personId: z.string(), name: z.string().optional() }).optional(),
  issuedBy: z.object({
    personId: z.string(),
    unitId: z.string(),
    unitName: z.string().optional(),
    name: z.string().optional(),
  }),
  dueAt: instant().optional(),
  issuedAt: instant(),
  /** When the present issue began. */
  roundAt: instant(),
  partyId: z.string().optional(),
  partyName: z.string().optional(),
  document: z.enum(SERVED_DOCUMENTS).optional(),
  instrumentId: z.string().optional(),
  method: z.enum(SERVICE_METHODS).optional(),
  itemNo: z.int().optional(),
  instructions: textThere().optional(),
  papers: z.array(documentDigest),
  attempts: z.array(attempt),
  accepted: z.object(moment).optional(),
  completed: z.object(moment).optional(),
  returned: z
    .object({
      ...moment,
      name: z.string().optional().meta({ description: 'of who returned it; of one task alone' }),
      reason: z.enum(RETURN_REASONS),
    })
    .optional(),
  ended: z.object({ ...moment, reason: z.string().optional() }).optional(),
  result: z.looseObject({ kind: z.enum(TASK_KINDS), outcome: z.string() }).optional(),
  resultNote: textThere().optional(),
};

export const caseTask = z.object(taskFields).meta({ id: 'CaseTask' });

export const listedTask = {
  ...taskFields,
  caseNumber: z.string(),
  courtCaseNumber: z.string().optional().meta({
    description:
      '最近一个法院案号，限督导范围清单 / the newest number of a court; in the view `supervised` alone',
  }),
  stage: z.string(),
  matter: z.string(),
  drill: z.boolean(),
  overdue: z.boolean(),
};
